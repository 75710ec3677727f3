"""Whether the figures of an article add up."""
