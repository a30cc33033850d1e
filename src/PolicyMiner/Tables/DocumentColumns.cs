using PolicyMiner.Documents;
using PolicyMiner.Findings;

namespace PolicyMiner.Tables;

/// <summary>The columns that say which document a row is about: the same in every document-level table.</summary>
internal static class DocumentColumns
{
    public static IEnumerable<string> Names(MiningResult result)
        => ["doc_id", "file", "title", "document_number", "issuer", "level", "region", "genre", "date", "year", .. result.ExtraColumns];

    public static IEnumerable<Cell> Cells(MiningResult result, DocumentRecord document)
    {
        yield return document.Id;
        yield return document.File;
        yield return document.Title;
        yield return document.DocumentNumber;
        yield return document.Issuer;
        yield return document.Level;
        yield return document.Region;
        yield return document.Genre;
        yield return document.Date;
        yield return document.Year;
        for (var i = 0; i < result.ExtraColumns.Count; i++)
        {
            yield return i < document.Extra.Count ? document.Extra[i] : Cell.Empty;
        }
    }
}
