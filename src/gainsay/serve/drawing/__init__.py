"""Pictures as SVG: pure functions, without script or style; colours are the style sheet's."""
