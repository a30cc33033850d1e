namespace PolicyMiner.Vectors;

/// <summary>What one filter step removed.</summary>
/// <param name="Step">Name of the step.</param>
/// <param name="TokensBefore">Tokens that came into the step.</param>
/// <param name="TokensRemoved">Tokens that it removed.</param>
/// <param name="TermsRemoved">Distinct terms that it removed.</param>
/// <param name="MostFrequent">The up to twenty most frequent of them with their counts, most frequent first.</param>
public sealed record LedgerStep(string Step, long TokensBefore, long TokensRemoved, int TermsRemoved, IReadOnlyList<(string Term, long Count)> MostFrequent)
{
    /// <summary>Name of the step before there are tokens: it lists kinds of characters that were normalised.</summary>
    public const string Normalize = "normalise";

    /// <summary>How many removed terms are listed.</summary>
    public const int Listed = 20;

    /// <summary>How the steps of the tag filter begin; the tag follows.</summary>
    public const string TagPrefix = "tag ";

    /// <summary>How many of the removed tokens were words of content (nouns, verbs, adjectives … of two or more characters).</summary>
    public long ContentTokensRemoved { get; init; }

    internal static LedgerStep From(string step, long tokensBefore, IEnumerable<(string Term, long Count)> removed)
    {
        var terms = removed.OrderByDescending(r => r.Count).ThenBy(r => r.Term, StringComparer.Ordinal).ToList();
        return new LedgerStep(step, tokensBefore, terms.Sum(t => t.Count), terms.Count, terms.Take(Listed).ToList());
    }
}
