"""Windows, views and the models behind them; the only part that knows Qt."""
