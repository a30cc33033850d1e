using PolicyMiner.Documents;

namespace PolicyMiner.Findings.Reuse;

/// <summary>Finds clauses that a document took from another: for each clause at most one source, the most similar; of equals that of the higher level, then the earlier.</summary>
internal static class ClauseReuseFinder
{
    private static readonly string[] Levels = ["国家", "省", "市", "县", "机构"];

    /// <summary>All reuse between different documents.</summary>
    /// <param name="clauses">All clauses, in corpus order.</param>
    /// <param name="documents">The documents, for dates and levels.</param>
    /// <param name="groups">Near-duplicate group of each document, or null: copies of one document do not take clauses from each other.</param>
    /// <param name="jobs">Threads.</param>
    public static IReadOnlyList<ClauseReuse> Find(IReadOnlyList<ClauseText> clauses, IReadOnlyList<DocumentRecord> documents, Func<int, int?> groups, int jobs)
    {
        var long_ = clauses.Where(c => c.Text.Count(char.IsLetterOrDigit) >= ClauseReuse.MinLetters).ToArray();
        var (representative, pairs) = SimilarTexts.Find([.. long_.Select(c => c.Text)], ClauseReuse.MinSimilarity, jobs);
        var members = Enumerable.Range(0, long_.Length).ToLookup(i => representative[i]);
        var best = new ClauseReuse?[long_.Length];
        foreach (var group in members)
        {
            Offer(group, group, 1);
        }

        foreach (var pair in pairs)
        {
            Offer(members[pair.First], members[pair.Second], pair.Jaccard);
        }

        return [.. best.OfType<ClauseReuse>()];

        void Offer(IEnumerable<int> first, IEnumerable<int> second, double similarity)
        {
            // The earliest and highest of each side is the only source that the other side needs to be shown.
            var sources = new[] { Leader(first), Leader(second) }.Distinct().ToArray();
            foreach (var target in first.Concat(second).Distinct())
            {
                foreach (var source in sources)
                {
                    if (long_[source].Document != long_[target].Document && !SameGroup(long_[source].Document, long_[target].Document)
                        && Precedes(documents[long_[source].Document], long_[source].Document, documents[long_[target].Document], long_[target].Document))
                    {
                        Consider(target, source, representative[source] == representative[target] ? 1 : similarity);
                    }
                }
            }
        }

        int Leader(IEnumerable<int> group)
            => group.Aggregate((a, b) => Precedes(documents[long_[b].Document], long_[b].Document, documents[long_[a].Document], long_[a].Document) ? b : a);

        void Consider(int target, int source, double similarity)
        {
            var (from, to) = (documents[long_[source].Document], documents[long_[target].Document]);
            if (best[target] is { } present
                && (present.Similarity > similarity || (present.Similarity == similarity && !Precedes(from, long_[source].Document, documents[present.Source], present.Source))))
            {
                return;
            }

            var lag = from.Date is { } a && to.Date is { } b ? b.DayNumber - a.DayNumber : (int?)null;
            best[target] = new ClauseReuse(
                long_[target].Document, long_[target].Clause, long_[target].Citation, long_[target].Text,
                long_[source].Document, long_[source].Citation, long_[source].Text, similarity, lag, Order(from, to) != 0);
        }

        bool SameGroup(int a, int b) => groups(a) is { } group && group == groups(b);
    }

    /// <summary>Whether the first may be the source of the second: by date, else by level, else by corpus order.</summary>
    private static bool Precedes(DocumentRecord first, int firstIndex, DocumentRecord second, int secondIndex)
        => Order(first, second) is var order && order != 0 ? order < 0 : firstIndex < secondIndex;

    private static int Order(DocumentRecord first, DocumentRecord second)
    {
        var byDate = first.Date is { } a && second.Date is { } b ? a.CompareTo(b) : first.Year is { } y && second.Year is { } z ? y.CompareTo(z) : 0;
        return byDate != 0 ? byDate : Rank(first).CompareTo(Rank(second));
    }

    private static int Rank(DocumentRecord document) => document.Level is { } level && Array.IndexOf(Levels, level) is var i && i >= 0 ? i : Levels.Length;
}
