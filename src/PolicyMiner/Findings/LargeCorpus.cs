using PolicyMiner.Findings.Measures;
using PolicyMiner.Findings.Relations;
using PolicyMiner.Findings.Statistics;
using PolicyMiner.Foundation;

namespace PolicyMiner.Findings;

/// <summary>
/// Where findings limit themselves on large corpora, so that time and memory grow no faster than the corpus and nobody gets a table of a million
/// sentences: resampling in proportion to the documents, and above <see cref="DocumentNeighbourFinder.MaxAllPairs"/> documents only the best measures
/// of each document, codes without their text, and no search for clauses taken over; where the model was fitted in
/// batches, the models of the stages too.
/// </summary>
internal static class LargeCorpus
{
    /// <summary>Measures kept of each document, the best by the share of their words that belongs to their topic.</summary>
    public const int MeasuresPerDocument = 4;

    // Documents x resamples: 2,000 resamples of 5,000 documents. With more documents an interval is narrow, and its ends need fewer resamples.
    private const long MostResampled = 10_000_000;
    private const int LeastResamples = 200;

    // Documents x permutations: 9,999 permutations of 5,000 documents; 999 still resolve p to 0.001.
    private const long MostPermuted = 50_000_000;
    private const int LeastPermutations = 999;

    /// <summary>Whether a corpus of so many modelled documents is large.</summary>
    public static bool Is(int documents) => documents > DocumentNeighbourFinder.MaxAllPairs;

    /// <summary>Resampling that such a corpus can bear; never more than asked for.</summary>
    public static ResamplingOptions Limit(ResamplingOptions options, int documents) => options with
    {
        Resamples = (int)Math.Min(options.Resamples, Math.Max(LeastResamples, MostResampled / Math.Max(1, documents))),
        Permutations = (int)Math.Min(options.Permutations, Math.Max(LeastPermutations, MostPermuted / Math.Max(1, documents))),
    };

    /// <summary>The measures of one document that are kept, in the order of the text.</summary>
    public static IReadOnlyList<Measure> Best(IReadOnlyList<Measure> measures)
    {
        if (measures.Count <= MeasuresPerDocument)
        {
            return measures;
        }

        var best = Enumerable.Range(0, measures.Count).OrderByDescending(i => measures[i].Topics.Score).ThenBy(i => i).Take(MeasuresPerDocument).Order();
        return [.. best.Select(i => measures[i])];
    }

    /// <summary>Says what was limited.</summary>
    /// <param name="asked">Resampling as asked for.</param>
    /// <param name="documents">Modelled documents.</param>
    public static IEnumerable<Warning> Notes(ResamplingOptions asked, int documents)
    {
        var limited = Limit(asked, documents);
        if (limited.Resamples < asked.Resamples || limited.Permutations < asked.Permutations)
        {
            yield return new Warning(
                WarningCodes.TooManyDocuments, WarningLevel.Note, "--bootstrap --permutations",
                $"{NumberFormat.Integer(documents)} documents: intervals from {NumberFormat.Integer(limited.Resamples)} resamples, tests with {NumberFormat.Integer(limited.Permutations)} permutations",
                "Nothing need be done: with so many documents more would hardly move an end of an interval.");
        }

        if (Is(documents))
        {
            yield return new Warning(
                WarningCodes.TooManyDocuments, WarningLevel.Note, "measures.csv", $"{NumberFormat.Integer(documents)} documents (limit {NumberFormat.Integer(DocumentNeighbourFinder.MaxAllPairs)}): the {NumberFormat.Integer(MeasuresPerDocument)} best measures of each are listed, framework codes without their text, no clauses taken over were sought, and where the model was fitted in batches the models of the stages were too, with fewer passes",
                "For all of them run a part of the corpus.");
        }
    }
}
