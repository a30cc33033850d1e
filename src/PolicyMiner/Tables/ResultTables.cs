using PolicyMiner.Findings;

namespace PolicyMiner.Tables;

/// <summary>The visible list of all tables of a run.</summary>
public static class ResultTables
{
    /// <summary>Each makes one table from the result.</summary>
    public static IReadOnlyList<Func<MiningResult, Table>> All { get; } =
    [
        DocumentsTable.Create,
        VocabularyTable.Create,
        TokenLedgerTable.Create,
        LexiconHitsTable.Create,
        KeywordsTable.Create,
        result => SweepTable.Create(result.Selection),
        result => TopicCountSelectionTable.Create(result.Selection),
        TopicsTable.Create,
        TopicWordsTable.Create,
        TopicWordsWideTable.Create,
        DocumentTopicsTable.Create,
        WarningsTable.Create,
    ];
}
