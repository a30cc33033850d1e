using PolicyMiner.Documents;
using PolicyMiner.Foundation;

namespace PolicyMiner.Findings.Groups;

/// <summary>The modelled documents by one variable.</summary>
/// <param name="Variable">"year", "stage", "issuer", "level", "region", "genre" or a metadata column of the user's.</param>
/// <param name="Names">The groups in order: years and stages by time, levels from the top down, others by falling number of documents, then ordinally.</param>
/// <param name="GroupOfRow">Group of each row of θ, or −1 where the value is missing.</param>
public sealed record DocumentGrouping(string Variable, IReadOnlyList<string> Names, IReadOnlyList<int> GroupOfRow)
{
    /// <summary>By 成文日期.</summary>
    public const string Year = "year";

    /// <summary>By the stages of a <see cref="StagePlan"/>.</summary>
    public const string Stage = "stage";

    private static readonly string[] Levels = ["国家", "省", "市", "县", "机构"];

    /// <summary>The variables that every document may have.</summary>
    public static IReadOnlyList<string> Known { get; } = [Year, Stage, "issuer", "level", "region", "genre"];

    /// <summary>Documents of each group.</summary>
    public IReadOnlyList<int> Sizes()
    {
        var sizes = new int[Names.Count];
        foreach (var group in GroupOfRow.Where(g => g >= 0))
        {
            sizes[group]++;
        }

        return sizes;
    }

    /// <summary>Groups documents.</summary>
    /// <param name="variable">One of <see cref="Known"/> or of <paramref name="extraColumns"/>.</param>
    /// <param name="documents">The modelled documents, in the order of the rows of θ.</param>
    /// <param name="extraColumns">Names of the user's metadata columns.</param>
    /// <param name="stages">For "stage".</param>
    /// <returns>Null when no such variable exists.</returns>
    internal static DocumentGrouping? By(string variable, IReadOnlyList<DocumentRecord> documents, IReadOnlyList<string> extraColumns, StagePlan stages)
    {
        if (variable == Stage)
        {
            return new DocumentGrouping(variable, [.. stages.Stages.Select(s => s.Name)], [.. documents.Select(stages.StageOf)]);
        }

        var column = extraColumns.ToList().IndexOf(variable);
        Func<DocumentRecord, string?>? value = variable switch
        {
            Year => d => d.Year is { } year ? NumberFormat.Integer(year) : null,
            "issuer" => d => d.Issuer,
            "level" => d => d.Level,
            "region" => d => d.Region,
            "genre" => d => d.Genre,
            _ when column >= 0 => d => column < d.Extra.Count ? d.Extra[column] : null,
            _ => null,
        };
        if (value is null)
        {
            return null;
        }

        var values = documents.Select(d => value(d) is { } v && !string.IsNullOrWhiteSpace(v) ? v : null).ToArray();
        var counts = values.OfType<string>().GroupBy(v => v, StringComparer.Ordinal).Select(g => (Name: g.Key, Count: g.Count()));
        var ordered = variable switch
        {
            Year => counts.OrderBy(c => c.Name, StringComparer.Ordinal),
            "level" => counts.OrderBy(c => Array.IndexOf(Levels, c.Name) is var i && i >= 0 ? i : Levels.Length).ThenBy(c => c.Name, StringComparer.Ordinal),
            _ => counts.OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal),
        };
        var names = ordered.Select(c => c.Name).ToArray();
        var index = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
        return new DocumentGrouping(variable, names, [.. values.Select(v => v is null ? -1 : index[v])]);
    }
}
