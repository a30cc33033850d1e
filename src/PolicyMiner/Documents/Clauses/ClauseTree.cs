namespace PolicyMiner.Documents.Clauses;

/// <summary>The clauses of one document, in the order of its text.</summary>
/// <param name="Clauses">All clauses; a clause stands after the one that holds it.</param>
public sealed record ClauseTree(IReadOnlyList<Clause> Clauses)
{
    /// <summary>The tree of a document without text.</summary>
    public static ClauseTree Empty { get; } = new([]);

    /// <summary>The headings above a clause, outermost first, its own last; those without a heading are left out.</summary>
    /// <param name="text">The document's modelled text.</param>
    /// <param name="index">The clause.</param>
    public IReadOnlyList<string> HeadingPath(string text, int index)
    {
        var path = new List<string>();
        for (var i = index; i >= 0; i = Clauses[i].Parent)
        {
            if (Clauses[i].HeadingLength > 0)
            {
                path.Add(text.Substring(Clauses[i].HeadingStart, Clauses[i].HeadingLength));
            }
        }

        path.Reverse();
        return path;
    }
}
