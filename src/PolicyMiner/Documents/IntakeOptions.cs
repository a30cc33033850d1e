using PolicyMiner.Documents.Duplicates;
using PolicyMiner.Foundation;

namespace PolicyMiner.Documents;

/// <summary>How a folder of policies is read.</summary>
public sealed record IntakeOptions
{
    /// <summary>Metadata table; null: <c>metadata.csv</c> in the corpus folder, when there is one.</summary>
    public string? MetadataFile { get; init; }

    /// <summary>Whether 政策解读 and 答记者问 take part in the model. Default: no; they repeat the policy that they explain.</summary>
    public bool IncludeInterpretations { get; init; }

    /// <summary>Cleaning rules that are turned off, names of <see cref="CleaningRules"/>. Default: none.</summary>
    public IReadOnlyList<string> KeptRules { get; init; } = [];

    /// <summary>Whether nothing at all is cleaned away. Default: no.</summary>
    public bool NoCleaning { get; init; }

    /// <summary>For tables of documents: field (title, issuer, region, date, genre, number, text) to the name of its column. Default: empty, columns are found by their usual names.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What becomes of copies. Default: exact ones are left out, near ones stay with a warning.</summary>
    public DuplicateHandling Duplicates { get; init; } = DuplicateHandling.Drop;

    /// <summary>Checks the options.</summary>
    /// <exception cref="ConfigurationException">A rule or field is unknown.</exception>
    public void Validate()
    {
        var problems = KeptRules.Where(static rule => !CleaningRules.All.Contains(rule))
            .Select(static rule => new Problem("--keep", rule, $"one of {string.Join(", ", CleaningRules.All)}", "Correct the name of the rule."))
            .Concat(Columns.Keys.Where(static field => !Readers.ColumnNames.Fields.Contains(field))
                .Select(static field => new Problem("--columns", field, $"one of {string.Join(", ", Readers.ColumnNames.Fields)}", "Write field=column name.")))
            .ToList();
        if (problems.Count > 0)
        {
            throw new ConfigurationException(problems);
        }
    }
}
