using PolicyMiner.Documents;
using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner;

/// <summary>A corpus that is known by its counts alone: a bag of words made by any tool. Each row stands for a document.</summary>
internal static class CountedCorpus
{
    /// <summary>No filter: the counts are modelled as they are.</summary>
    public static VocabularyOptions NoFilter { get; } = new() { MinDocumentFrequency = 1, MaxDocumentFrequency = 1 };

    /// <summary>Reads the files that the options name.</summary>
    /// <exception cref="InputException">A file cannot be read, or there is no count in it.</exception>
    public static PreparedCorpus Read(MiningOptions options)
    {
        var bag = DocwordReader.Read(options.BagOfWordsFile!, ColumnStore.Within(options.Lda.Memory));
        var terms = TermListFile.Read(options.BagOfWordsTerms!, bag.TermCount);
        if (bag.TokenCount == 0)
        {
            throw new InputException(new Problem(options.BagOfWordsFile!, "no count", "at least one unit with a term", "Check how the bag of words was made."));
        }

        if (bag.TokenCount > Array.MaxLength)
        {
            throw new InputException(new Problem(
                options.BagOfWordsFile!, NumberFormat.Integer(bag.TokenCount) + " tokens", "at most " + NumberFormat.Integer(Array.MaxLength), "Check how the bag of words was made, or split it."));
        }

        return Prepare(bag, terms, options);
    }

    private static PreparedCorpus Prepare(BagOfWords bag, string[] terms, MiningOptions options)
    {
        // Words stand in ordinal order in a tokenized corpus, whatever order the file has.
        var words = (string[])terms.Clone();
        var columns = new int[terms.Length];
        for (var w = 0; w < columns.Length; w++)
        {
            columns[w] = w;
        }

        Array.Sort(words, columns, StringComparer.Ordinal);
        var wordOfColumn = new int[terms.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            wordOfColumn[columns[i]] = i;
        }

        var tokens = Tokens(bag, wordOfColumn, words);
        var counts = tokens.ToBagOfWords();
        var vocabulary = Vocabulary.Build(tokens, counts, null, NoFilter);
        var units = Enumerable.Range(0, bag.UnitCount).Where(u => bag.RowTotals[u] > 0).ToArray();
        return DocumentAccount.Of(new PreparedCorpus
        {
            Documents = [.. Enumerable.Range(1, bag.UnitCount).Select(Unit)],
            ExtraColumns = [],
            Cleaning = [.. Enumerable.Repeat<IReadOnlyList<CleaningSpan>>([], bag.UnitCount)],
            Tokens = tokens,
            Vocabulary = vocabulary,
            Bag = vocabulary.Select(counts, units),
            UnitDocuments = units,
            UnitsOfDocument = [],
            TokensOfDocument = [],
            Warnings = options.Sweep.TopicCounts is { Count: 1 } ? [] : [Leakage(options)],
        });
    }

    // The order inside a unit is not known: the tokens of a term stand together, and nothing that reads the order may be computed.
    private static TokenizedCorpus Tokens(BagOfWords bag, int[] wordOfColumn, string[] words)
    {
        var tokens = new ColumnWriter(bag.TermIds.Store, (int)bag.TokenCount);
        var starts = new int[bag.UnitCount + 1];
        for (var d = 0; d < bag.UnitCount; d++)
        {
            var terms = bag.Terms(d);
            var counts = bag.CountsOf(d);
            for (var p = 0; p < terms.Length; p++)
            {
                for (var n = 0; n < counts[p]; n++)
                {
                    tokens.Add(wordOfColumn[terms[p]]);
                }
            }

            starts[d + 1] = tokens.Length;
        }

        return new TokenizedCorpus(words, bag.UnitCount, [.. Enumerable.Range(0, bag.UnitCount)], starts, tokens.ToColumn(), []);
    }

    private static DocumentRecord Unit(int number)
    {
        var name = NumberFormat.Integer(number);
        return new DocumentRecord { Id = name, File = "unit " + name, Title = "unit " + name, Encoding = string.Empty };
    }

    private static Warning Leakage(MiningOptions options) => new(
        WarningCodes.Leakage, WarningLevel.Note, options.BagOfWordsFile!, "the vocabulary of a finished bag of words was drawn with the units that the sweep holds out",
        "Differences between topic counts stay fair; perplexity itself may look a little better than it is.");
}
