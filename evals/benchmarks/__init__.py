"""Speed and memory of ingestion and of the index, as ratios that hold on any machine."""
