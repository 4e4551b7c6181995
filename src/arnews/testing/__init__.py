"""What the author of an extractor tests it with. Needs the extra `testing`; nothing else imports Hypothesis."""
