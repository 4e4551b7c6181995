"""What is known of one word, and how a document is asked about its words."""
