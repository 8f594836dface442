"""Reading the event log: who did what, and when."""
