"""Tests of encode: the network is faked where sense matters, real where files do."""
