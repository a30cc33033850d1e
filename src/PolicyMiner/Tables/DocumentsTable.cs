using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;

namespace PolicyMiner.Tables;

/// <summary>documents.csv: one row for each document, modelled or not.</summary>
internal static class DocumentsTable
{
    public static Table Create(MiningResult result)
        => new(RunFolder.Documents,
        [
            .. DocumentColumns.Names(result), "carrier_genre", "original_issuer", "effective_date", "expiry_date", "validity", "adoption_note",
            "chars", "tokens", "units", "file_kind", "encoding", "row", "duplicate_group", "weight", "excluded_reason",
        ], Rows(result));

    private static IEnumerable<IReadOnlyList<Cell>> Rows(MiningResult result)
    {
        for (var d = 0; d < result.Documents.Count; d++)
        {
            var document = result.Documents[d];
            yield return
            [
                .. DocumentColumns.Cells(result, document),
                document.CarrierGenre, document.OriginalIssuer, document.EffectiveDate, document.ExpiryDate, document.Validity, document.AdoptionNote,
                document.Characters, result.TokensOfDocument[d], result.UnitsOfDocument[d], document.FileKind, document.Encoding, document.Row, document.DuplicateGroup, Weight(result.DocumentTopics, d), document.ExcludedReason,
            ];
        }
    }

    // What each token of the document counts for in the model; blank for a document that is not modelled.
    private static Cell Weight(DocumentTopics topics, int document)
    {
        var row = Array.BinarySearch(topics.Documents, document);
        return row < 0 ? Cell.Empty : topics.Weights?[row] ?? 1;
    }
}
