using PolicyMiner.Segmentation;

namespace PolicyMiner.Vectors;

/// <summary>The ledger's steps from the first token to the last filter that looks at a word alone.</summary>
internal static class TokenLedger
{
    public static List<LedgerStep> Create(TermFilter filter, WordSelection selection, List<TermEntry> entries)
    {
        var left = entries.Sum(e => e.Count);
        var steps = new List<LedgerStep> { new("segment", left, 0, 0, []) };
        if (selection.Synonyms.Count > 0)
        {
            var merged = LedgerStep.From("synonyms", left, Sum(entries.Where(e => e.Term != e.Word), e => e.Word + "→" + e.Term));
            steps.Add(merged with { TokensRemoved = 0 });
        }

        var removed = entries.ToLookup(e => e.RemovedBy);
        for (var i = 0; i < filter.Steps.Count; i++)
        {
            if (i != TermFilter.Tags)
            {
                Add(filter.Steps[i], removed[i]);
                continue;
            }

            // One step for each tag, those that cost most tokens first: so lost words are found by their tag.
            foreach (var tag in removed[i].GroupBy(e => e.Tag, StringComparer.Ordinal).OrderByDescending(g => g.Sum(e => e.Count)).ThenBy(g => g.Key, StringComparer.Ordinal))
            {
                Add($"{LedgerStep.TagPrefix}{tag.Key} ({PartsOfSpeech.Meaning(tag.Key)})", tag);
            }
        }

        return steps;

        void Add(string name, IEnumerable<TermEntry> gone)
        {
            var list = gone.ToList();
            var step = LedgerStep.From(name, left, Sum(list, e => e.Term)) with { ContentTokensRemoved = list.Where(e => e.IsContent).Sum(e => e.Count) };
            steps.Add(step);
            left -= step.TokensRemoved;
        }
    }

    private static IEnumerable<(string Term, long Count)> Sum(IEnumerable<TermEntry> entries, Func<TermEntry, string> name)
        => entries.GroupBy(name, StringComparer.Ordinal).Select(g => (g.Key, g.Sum(e => e.Count)));
}
