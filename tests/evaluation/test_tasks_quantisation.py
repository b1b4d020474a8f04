"""The loss of int8 is fp32 less int8, figure by figure."""

from evaluation.tasks.quantisation import lost


def test_a_loss_is_positive_where_int8_is_worse() -> None:
    full, small = {"uas": 0.9, "las": 0.85, "tokens": 10}, {"uas": 0.896, "las": 0.853, "tokens": 10}
    assert lost(full, small, ("uas", "las")) == {"uas_loss": 0.004, "las_loss": -0.003}
