"""What `run` measures: a module for each table. See ../README.md."""
