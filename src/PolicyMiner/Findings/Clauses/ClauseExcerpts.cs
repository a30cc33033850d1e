namespace PolicyMiner.Findings.Clauses;

/// <summary>
/// Keeps the clauses of all documents within one budget of characters, so that a result of thousands of documents stays small. Short documents are
/// kept whole; the room that they leave is shared evenly by the long ones, which keep the clauses that speak most clearly of a topic.
/// </summary>
internal static class ClauseExcerpts
{
    /// <summary>Characters of all documents together: the text of some 120 policies.</summary>
    public const int Budget = 600_000;

    /// <summary>A document may hold so many times its even share until all documents are read.</summary>
    private const int Reserve = 10;

    /// <summary>Most characters that one of <paramref name="documents"/> documents can be given.</summary>
    public static int MostOf(int documents) => (int)Math.Min(Budget, (long)Budget * Reserve / Math.Max(1, documents));

    /// <summary>The largest room for each document with which all of them fit into the budget.</summary>
    /// <param name="lengths">Characters of each document.</param>
    /// <param name="budget">Characters of all.</param>
    public static int RoomOf(IEnumerable<int> lengths, int budget)
    {
        var sorted = lengths.Order().ToArray();
        long left = budget;
        for (var i = 0; i < sorted.Length; i++)
        {
            // The documents from i on share what is left; when even the shortest of them is longer, that share is the room.
            var share = left / (sorted.Length - i);
            if (sorted[i] > share)
            {
                return (int)share;
            }

            left -= sorted[i];
        }

        return int.MaxValue;
    }

    /// <summary>The clauses that fit into the room, the best scores first, in the order of the text.</summary>
    /// <param name="clauses">Clauses of one document with their scores, in the order of the text.</param>
    /// <param name="room">Characters.</param>
    public static IReadOnlyList<(DocumentClause Clause, double Score)> Fit(IReadOnlyList<(DocumentClause Clause, double Score)> clauses, int room)
    {
        if (LengthOf(clauses) <= room)
        {
            return clauses;
        }

        var kept = new List<(DocumentClause Clause, double Score)>();
        foreach (var clause in clauses.OrderByDescending(c => c.Score).ThenBy(c => c.Clause.Clause))
        {
            var length = clause.Clause.Text.Length;
            if (length <= room)
            {
                kept.Add(clause);
                room -= length;
            }
            else if (kept.Count == 0)
            {
                kept.Add((clause.Clause with { Text = Cut(clause.Clause.Text, room) }, clause.Score));
                break;
            }
        }

        return [.. kept.OrderBy(c => c.Clause.Clause)];
    }

    /// <summary>Characters of a document's clauses.</summary>
    public static int LengthOf(IReadOnlyList<(DocumentClause Clause, double Score)> clauses) => clauses.Sum(c => c.Clause.Text.Length);

    /// <summary>The beginning of a text; a character of two UTF-16 units is not cut apart.</summary>
    private static string Cut(string text, int room)
    {
        var end = Math.Max(0, room - 1);
        return text[..(end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
