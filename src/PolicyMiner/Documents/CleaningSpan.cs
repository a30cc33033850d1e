namespace PolicyMiner.Documents;

/// <summary>A stretch of a file's text that is not modelled.</summary>
/// <param name="Rule">The rule that took it; <c>--keep RULE</c> turns the rule off.</param>
/// <param name="Text">The text removed.</param>
/// <param name="Start">Where it stood in the text as read (decoded and normalised, before any removal), in UTF-16 units.</param>
/// <param name="Length">Its length there.</param>
public sealed record CleaningSpan(string Rule, string Text, int Start, int Length);
