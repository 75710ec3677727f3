"""Everything that is true without a screen: never imports Qt or gui."""
