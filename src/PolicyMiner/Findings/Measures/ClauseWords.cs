namespace PolicyMiner.Findings.Measures;

/// <summary>The kept words of a clause.</summary>
/// <param name="Terms">Their term ids, in the order of the text.</param>
/// <param name="Theta">θ of the clause.</param>
internal sealed record ClauseWords(int[] Terms, double[] Theta);
