using PolicyMiner.Evaluation;
using PolicyMiner.Findings.Surges;
using PolicyMiner.Foundation;
using PolicyMiner.Selection;
using PolicyMiner.Tests.Support;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Vectors;

/// <summary>Words on their way to a model, in memory and in temporary files: everything that is made from them is the same.</summary>
public class ColumnStoreTest
{
    [Fact]
    public void EverythingMadeFromWords_IsTheSameInMemoryAndInFiles()
    {
        var (memory, files) = (Corpus(ColumnStore.InMemory), Corpus(new ColumnStore(0)));
        memory.Tokens.IsInMemory.Should().BeTrue();
        files.Tokens.IsInMemory.Should().BeFalse();
        files.Tokens.ToArray().Should().Equal(memory.Tokens.ToArray());
        files.ClauseStarts.Should().Equal(memory.ClauseStarts);

        var (words, filedWords) = (memory.ToBagOfWords(), files.ToBagOfWords());
        Same(filedWords, words);
        var options = new VocabularyOptions { MinDocumentFrequency = 2 };
        var vocabulary = Vocabulary.Build(memory, words, null, options);
        Vocabulary.Build(files, filedWords, null, options).Terms.Should().Equal(vocabulary.Terms);
        int[] all = [.. Enumerable.Range(0, words.UnitCount)];
        var (bag, filed) = (vocabulary.Select(words, all), vocabulary.Select(filedWords, all));
        Same(filed, bag);
        filed.TermTotals().Should().Equal(bag.TermTotals());
        Same(filed.Select([5, 0, 7]), bag.Select([5, 0, 7]));

        var halves = HeldOutHalves.Draw(words, 3);
        var filedHalves = HeldOutHalves.Draw(filedWords, 3);
        Same(filedHalves.A, halves.A);
        Same(filedHalves.B, halves.B);

        files.Tokens.Store.Groups(bag.RowStarts).Count().Should().BeGreaterThan(1, "the pairs are more than are sorted at a time");
        var (terms, filedTerms) = (DocumentTerms.Of(bag, memory.UnitDocuments), DocumentTerms.Of(filed, memory.UnitDocuments));
        Same(filedTerms.Documents, terms.Documents);
        for (var t = 0; t < bag.TermCount; t++)
        {
            filedTerms.RowsOf(t).ToArray().Should().Equal(terms.RowsOf(t).ToArray());
            filedTerms.CountsOf(t).ToArray().Should().Equal(terms.CountsOf(t).ToArray());
            terms.CountsOf(t).ToArray().Sum().Should().Be((int)bag.TermTotals()[t]);
        }

        var sequences = TokenSequences.Of(memory, vocabulary.TermOfWord, vocabulary.Terms.Length, memory.ClauseStarts);
        var filedSequences = TokenSequences.Of(files, vocabulary.TermOfWord, vocabulary.Terms.Length, files.ClauseStarts);
        filedSequences.TermIds.ToArray().Should().Equal(sequences.TermIds.ToArray());
        filedSequences.Starts.Should().Equal(sequences.Starts);
        filedSequences.ClauseStarts.Should().Equal(sequences.ClauseStarts);
        var (counts, filedCounts) = (new EvaluationContext(bag, sequences), new EvaluationContext(filed, filedSequences));
        for (var t = 1; t < 20; t++)
        {
            filedCounts.NarrowWindows!.Count(0, t).Should().Be(counts.NarrowWindows!.Count(0, t));
            filedCounts.Clauses!.Count(0, t).Should().Be(counts.Clauses!.Count(0, t));
        }
    }

    // 150 documents of one to three units of words drawn from forty.
    private static TokenizedCorpus Corpus(ColumnStore store)
    {
        var random = new RandomStream(17);
        var documents = Enumerable.Range(0, 150).Select(d => Enumerable.Range(0, 1 + (d % 3)).Select(_ =>
        {
            var text = string.Join(' ', Enumerable.Range(0, 90).Select(_ => $"word{random.NextInt32(1 + random.NextInt32(40)):D2}"));
            return new UnitText(text.AsMemory(), [0, 70, 140]);
        }).ToArray()).ToArray();
        return new CorpusTokenizer(new BlankSegmenter(), new WordSelection(), store).Run(documents.Length, d => documents[d], 2);
    }

    private static void Same(BagOfWords actual, BagOfWords expected)
    {
        actual.TermIds.IsInMemory.Should().BeFalse();
        expected.TermIds.IsInMemory.Should().BeTrue();
        actual.RowStarts.Should().Equal(expected.RowStarts);
        actual.TermIds.ToArray().Should().Equal(expected.TermIds.ToArray());
        actual.Counts.ToArray().Should().Equal(expected.Counts.ToArray());
        actual.RowTotals.Should().Equal(expected.RowTotals);
    }
}
