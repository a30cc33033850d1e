using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Vectors;

/// <summary>What a reader should know of how the text became words.</summary>
internal static class WordWarnings
{
    private const int Listed = 8;
    private const int LongestShown = 20;

    /// <summary>W11, W13 and W22.</summary>
    /// <param name="corpus">The words.</param>
    /// <param name="vocabulary">The terms that are modelled.</param>
    /// <param name="files">Name of each document's file.</param>
    public static IEnumerable<Warning> Of(TokenizedCorpus corpus, Vocabulary vocabulary, IReadOnlyList<string> files)
        => OfFilters(corpus, vocabulary).Concat(OfDiscriminativeTerms(corpus, vocabulary)).Concat(OfLexicons(corpus)).Concat(OfSegmentation(corpus, files));

    private static IEnumerable<Warning> OfFilters(TokenizedCorpus corpus, Vocabulary vocabulary)
    {
        var tags = corpus.Ledger.Where(s => s.Step.StartsWith(LedgerStep.TagPrefix, StringComparison.Ordinal)).ToList();
        var steps = corpus.Ledger.Except(tags).Concat(vocabulary.Ledger)
            .Select(s => (s.Step, s.ContentTokensRemoved, s.MostFrequent))
            .Append(("--pos", tags.Sum(t => t.ContentTokensRemoved), tags.SelectMany(t => t.MostFrequent).OrderByDescending(t => t.Count).Take(Listed).ToList()));
        foreach (var (step, removed, terms) in steps)
        {
            var share = corpus.ContentTokens == 0 ? 0 : removed / (double)corpus.ContentTokens;
            if (share > WarningCodes.MaxContentRemoved)
            {
                yield return new Warning(
                    WarningCodes.OverStopping, WarningLevel.Warning, step,
                    $"removes {NumberFormat.Percent(share)} of all words of content (limit {NumberFormat.Percent(WarningCodes.MaxContentRemoved)}), most often {string.Join(' ', terms.Take(Listed).Select(t => t.Term))}",
                    "Look at token_ledger.csv and relax the filter.");
            }
        }
    }

    // Words that come in bursts carry the subject; words that official language needs stand everywhere evenly. Residual inverse document frequency
    // (Church and Gale 1995, "Poisson mixtures") is how much rarer, in bits, the documents of a word are than a Poisson spread of its tokens would have them.
    private static IEnumerable<Warning> OfDiscriminativeTerms(TokenizedCorpus corpus, Vocabulary vocabulary)
    {
        double documents = corpus.HanTokens.Count(h => h.Tokens > 0);
        var floor = Math.Max(WarningCodes.MinRemovedCount, WarningCodes.MinRemovedShare * corpus.ContentTokens);
        foreach (var list in corpus.Removed.Concat(vocabulary.TooCommon).Where(t => t.Count >= floor && t.DocumentFrequency > 1).GroupBy(t => t.Step, StringComparer.Ordinal))
        {
            var bursty = list.Select(t => (t.Term, t.Count, Residual: ResidualIdf(t, documents)))
                .Where(t => t.Residual >= WarningCodes.MinResidualIdf)
                .OrderByDescending(t => t.Residual * t.Count).ThenBy(t => t.Term, StringComparer.Ordinal)
                .ToList();
            if (bursty.Count > 0)
            {
                yield return new Warning(
                    WarningCodes.OverStopping, WarningLevel.Note, list.Key,
                    $"takes out {NumberFormat.Integer(bursty.Count)} frequent words that some documents have much more often than others (residual idf at least {NumberFormat.Score(WarningCodes.MinResidualIdf)}): {string.Join(' ', bursty.Take(Listed).Select(t => t.Term))}",
                    "If they belong to your subject, keep them: take them out of the list, or relax the filter.");
            }
        }
    }

    private static double ResidualIdf(RemovedTerm term, double documents)
        => (DeterministicMath.Log(documents / term.DocumentFrequency) + DeterministicMath.Log(1 - DeterministicMath.Exp(-term.Count / documents))) / DeterministicMath.Ln2;

    private static IEnumerable<Warning> OfLexicons(TokenizedCorpus corpus)
        => corpus.LexiconUsage.Where(u => u.Entry.KeepWhole && u.Hits == 0 && u.Occurrences > 0).Select(u => new Warning(
            WarningCodes.LexiconNotApplied, WarningLevel.Warning, $"{u.Entry.Source}, line {NumberFormat.Integer(u.Entry.Line)}",
            $"'{u.Entry.Word}' stands in the text {NumberFormat.Integer(u.Occurrences)} times but was never cut out ({NumberFormat.Integer(u.InsideLonger)} times inside a longer word, {NumberFormat.Integer(u.Overlapped)} times overlapped by another): {u.Example}",
            "Take out the entry that overlaps it, or add the longer word that you mean."));

    private static IEnumerable<Warning> OfSegmentation(TokenizedCorpus corpus, IReadOnlyList<string> files)
    {
        var all = corpus.HanTokens.Aggregate(new HanTokenCount(0, 0), (sum, h) => new HanTokenCount(sum.Tokens + h.Tokens, sum.Single + h.Single)
        {
            Characters = sum.Characters + h.Characters,
            UnknownCharacters = sum.UnknownCharacters + h.UnknownCharacters,
            LongestUnknownRun = h.LongestUnknownRun.Length > sum.LongestUnknownRun.Length ? h.LongestUnknownRun : sum.LongestUnknownRun,
        });
        if (Failure("corpus", all) is { } failure)
        {
            return [failure];
        }

        return corpus.HanTokens.Select((h, d) => Failure(files[d], h)).OfType<Warning>();
    }

    private static Warning? Failure(string place, HanTokenCount count)
    {
        if (count.Tokens < WarningCodes.MinHanTokens)
        {
            return null;
        }

        var single = count.Single / (double)count.Tokens;
        var unknown = count.UnknownCharacters / (double)count.Characters;
        return (single > WarningCodes.MaxSingleCharacterShare, unknown > WarningCodes.MaxUnknownShare) switch
        {
            (true, _) => Of($"{NumberFormat.Percent(single)} of the Chinese words have one character (limit {NumberFormat.Percent(WarningCodes.MaxSingleCharacterShare)}; official text has 15 to 20 %)"),
            (_, true) => Of($"{NumberFormat.Percent(unknown)} of the Chinese characters stand in runs without a known word (limit {NumberFormat.Percent(WarningCodes.MaxUnknownShare)}), for example {Shortened(count.LongestUnknownRun)}"),
            _ => null,
        };

        Warning Of(string found) => new(
            WarningCodes.SegmentationFailure, WarningLevel.Warning, place, found,
            "Check that the text is read right; propose new words with 'policyminer terms' and give them with --user-lexicon.");
    }

    private static string Shortened(string run) => run.Length <= LongestShown ? run : run[..LongestShown] + "…";
}
