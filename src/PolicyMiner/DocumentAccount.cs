using PolicyMiner.Foundation;

namespace PolicyMiner;

/// <summary>Counts what of each document is modelled, so that no document is lost without a word.</summary>
internal static class DocumentAccount
{
    /// <summary>The corpus with units and tokens of each document; a document that lost all its words says so.</summary>
    public static PreparedCorpus Of(PreparedCorpus prepared)
    {
        var units = new int[prepared.Documents.Count];
        var tokens = new long[units.Length];
        for (var u = 0; u < prepared.UnitDocuments.Count; u++)
        {
            units[prepared.UnitDocuments[u]]++;
            tokens[prepared.UnitDocuments[u]] += prepared.Bag.RowTotals[u];
        }

        var documents = prepared.Documents.ToArray();
        var warnings = prepared.Warnings.ToList();
        for (var d = 0; d < documents.Length; d++)
        {
            if (documents[d].ExcludedReason is null && tokens[d] == 0)
            {
                documents[d] = documents[d] with { ExcludedReason = "no word left after the filters" };
                warnings.Add(new Warning(
                    WarningCodes.NoTokensLeft, WarningLevel.Warning, documents[d].File, "no word left after the filters, so the document is not modelled",
                    "See token_ledger.csv for what each filter removed; lower --min-df or shorten the stop lists."));
            }
        }

        return prepared with { Documents = documents, UnitsOfDocument = units, TokensOfDocument = tokens, Warnings = warnings };
    }
}
