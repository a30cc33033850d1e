namespace PolicyMiner.Findings.Groups;

/// <summary>A period of policy making, as the user cuts it or as <see cref="StagePlan.Automatic"/> does.</summary>
/// <param name="Name">For people, for example 2014–2018.</param>
/// <param name="Start">First day; null for the one before the first cut.</param>
/// <param name="End">Last day; null for the last stage.</param>
public sealed record Stage(string Name, DateOnly? Start, DateOnly? End)
{
    /// <summary>Whether a document belongs here; a boundary's own day belongs to the later stage.</summary>
    /// <returns>Null when only the year is known and a boundary lies inside it.</returns>
    public bool? Holds(DateOnly? date, int? year)
    {
        if (date is { } day)
        {
            return (Start is null || day >= Start) && (End is null || day <= End);
        }

        if (year is not { } y)
        {
            return null;
        }

        var first = Contains(new DateOnly(y, 1, 1));
        return first == Contains(new DateOnly(y, 12, 31)) ? first : null;

        bool Contains(DateOnly d) => (Start is null || d >= Start) && (End is null || d <= End);
    }
}
