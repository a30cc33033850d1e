using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>lexicon_hits.csv: what became of each word of the added lexicons that stands in the texts, and of each of the user's own that does not.</summary>
internal static class LexiconHitsTable
{
    public static Table Create(MiningResult result)
        => new(
            RunFolder.LexiconHits,
            ["term", "tag", "source", "line", "occurrences", "hits", "inside_longer_word", "cut_apart", "forced", "overlapped", "example_not_hit"],
            result.LexiconUsage.Where(u => u.Occurrences > 0 || u.Entry.KeepWhole).Select(IReadOnlyList<Cell> (u) =>
            [
                u.Entry.Word, u.Entry.Tag, Path.GetFileName(u.Entry.Source), u.Entry.Line, u.Occurrences, u.Hits, u.InsideLonger, u.CutApart, u.Forced, u.Overlapped, u.Example,
            ]));
}
