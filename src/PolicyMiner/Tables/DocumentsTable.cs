using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>documents.csv: one row for each document, modelled or not.</summary>
internal static class DocumentsTable
{
    public static Table Create(MiningResult result)
        => new(RunFolder.Documents,
        [
            .. DocumentColumns.Names(result), "carrier_genre", "original_issuer", "effective_date", "expiry_date", "validity", "adoption_note",
            "chars", "tokens", "units", "file_kind", "encoding", "row", "duplicate_group", "excluded_reason",
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
                document.Characters, result.TokensOfDocument[d], result.UnitsOfDocument[d], document.FileKind, document.Encoding, document.Row, document.DuplicateGroup, document.ExcludedReason,
            ];
        }
    }
}
