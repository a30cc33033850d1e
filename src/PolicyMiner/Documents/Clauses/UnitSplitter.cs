namespace PolicyMiner.Documents.Clauses;

/// <summary>Cuts documents into units of analysis.</summary>
public static class UnitSplitter
{
    /// <summary>The units of a document, in the order of its text; none for a document without text.</summary>
    public static IReadOnlyList<TextUnit> Split(PolicyDocument document, AnalysisUnit unit)
    {
        if (string.IsNullOrWhiteSpace(document.Text))
        {
            return [];
        }

        var clauses = document.Clauses.Clauses;
        return unit == AnalysisUnit.Document || clauses.Count == 0
            ? [new TextUnit(0, document.Text.Length, string.Empty, -1)]
            : unit == AnalysisUnit.Clause ? SplitClauses(clauses) : SplitSections(clauses);
    }

    private static List<TextUnit> SplitClauses(IReadOnlyList<Clause> clauses)
    {
        var units = new List<TextUnit>();
        var headingStart = -1;
        foreach (var clause in clauses)
        {
            if (clause.BodyLength == 0)
            {
                headingStart = headingStart < 0 ? clause.Start : headingStart;
                continue;
            }

            var start = headingStart < 0 ? clause.Start : headingStart;
            units.Add(new TextUnit(start, clause.Start + clause.Length - start, clause.Citation, clause.Index));
            headingStart = -1;
        }

        AddRest(units, clauses, headingStart);
        return units;
    }

    private static List<TextUnit> SplitSections(IReadOnlyList<Clause> clauses)
    {
        var units = new List<TextUnit>();
        var first = -1;
        var name = -1;
        var hasBody = false;
        foreach (var clause in clauses)
        {
            if (BeginsSection(clauses, clause))
            {
                if (hasBody)
                {
                    units.Add(Unit(clauses, first, clause.Index - 1, name));
                    (first, hasBody) = (-1, false);
                }

                name = clause.Index;
            }

            first = first < 0 ? clause.Index : first;
            name = name < 0 ? clause.Index : name;
            hasBody |= clause.BodyLength > 0;
        }

        if (hasBody)
        {
            units.Add(Unit(clauses, first, clauses.Count - 1, name));
        }
        else
        {
            AddRest(units, clauses, first < 0 ? -1 : clauses[first].Start);
        }

        return units;
    }

    private static TextUnit Unit(IReadOnlyList<Clause> clauses, int first, int last, int name)
    {
        var end = 0;
        for (var i = first; i <= last; i++)
        {
            end = Math.Max(end, clauses[i].Start + clauses[i].Length);
        }

        var citation = clauses[name].Kind is ClauseKind.Paragraph ? string.Empty : clauses[name].Citation;
        return new TextUnit(clauses[first].Start, end - clauses[first].Start, citation, name);
    }

    private static bool BeginsSection(IReadOnlyList<Clause> clauses, Clause clause)
    {
        if (clause.Kind is ClauseKind.Part or ClauseKind.Chapter or ClauseKind.Section)
        {
            return true;
        }

        // The first clause of another text (a carried one, an attachment) begins a section as well.
        if (clause.Index > 0 && !string.Equals(clause.WorkTitle, clauses[clause.Index - 1].WorkTitle, StringComparison.Ordinal))
        {
            return true;
        }

        return clause.Kind == ClauseKind.OutlinePoint && (clause.Parent < 0 || clauses[clause.Parent].Kind is ClauseKind.Part or ClauseKind.Chapter or ClauseKind.Section);
    }

    // Headings without any text after them: words all the same, so they join the unit before them or stand alone.
    private static void AddRest(List<TextUnit> units, IReadOnlyList<Clause> clauses, int headingStart)
    {
        if (headingStart < 0)
        {
            return;
        }

        var end = clauses[^1].Start + clauses[^1].Length;
        if (units.Count == 0)
        {
            units.Add(new TextUnit(headingStart, end - headingStart, clauses[0].Citation, 0));
        }
        else
        {
            units[^1] = units[^1] with { Length = end - units[^1].Start };
        }
    }
}
