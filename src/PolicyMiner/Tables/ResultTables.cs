using PolicyMiner.Findings;

namespace PolicyMiner.Tables;

/// <summary>The visible list of all tables of a run.</summary>
public static class ResultTables
{
    /// <summary>Each makes one table from the result.</summary>
    public static IReadOnlyList<Func<MiningResult, Table>> All { get; } =
    [
        DocumentsTable.Create,
        CleaningTable.Create,
        VocabularyTable.Create,
        TokenLedgerTable.Create,
        LexiconHitsTable.Create,
        KeywordsTable.Create,
        result => SweepTable.Create(result.Selection),
        result => TopicCountSelectionTable.Create(result.Selection),
        ConvergenceTable.Create,
        TopicsTable.Create,
        TopicWordsTable.Create,
        TopicWordsWideTable.Create,
        DocumentTopicsTable.Create,
        CorpusStatisticsTable.Create,
        WarningsTable.Create,
    ];

    /// <summary>Each makes one table from the findings; only for a result that has them.</summary>
    public static IReadOnlyList<Func<MiningResult, Table>> OfFindings { get; } =
    [
        MeasuresTable.Measures,
        MeasuresTable.Goals,
        TopicClausesTable.Create,
        TopicByGroupTable.Years,
        TopicByGroupTable.Groups,
        TermSurgesTable.Create,
        TopicEvolutionTable.Create,
        TopicRelationTables.Similarity,
        TopicRelationTables.Clusters,
        TopicRelationTables.Documents,
        CowordTable.Create,
        TextReuseTable.Create,
        FrameworkTables.Codes,
        FrameworkTables.ByTopic,
        FrameworkTables.ByGroup,
        FrameworkTables.ByFramework,
    ];

    /// <summary>All tables of a result.</summary>
    public static IEnumerable<Func<MiningResult, Table>> Of(MiningResult result) => result.Findings is null ? All : All.Concat(OfFindings);
}
