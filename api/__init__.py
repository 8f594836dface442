"""Excellence: assess, show evidence, be reviewed, earn recognition, share what works."""
