namespace PolicyMiner.Vectors;

/// <summary>
/// The kept words of each document in the order of the text, after all vocabulary filters, with the borders of its clauses.
/// Coherence counts co-occurrence here. A sequence is one whole document whatever the modelling unit is, so that
/// coherence keeps its meaning when the unit changes.
/// </summary>
public sealed class TokenSequences
{
    /// <summary>Creates the sequences and checks their shape.</summary>
    /// <param name="termCount">V, the size of the vocabulary.</param>
    /// <param name="starts">S + 1 positions: sequence s is [starts[s], starts[s+1]) of <paramref name="termIds"/>.</param>
    /// <param name="termIds">Term of each kept token, 0 … V − 1.</param>
    /// <param name="clauseStarts">C + 1 rising positions: clause c is [clauseStarts[c], clauseStarts[c+1]); every start of a sequence is
    /// among them. Null when the clauses are not known.</param>
    public TokenSequences(int termCount, int[] starts, int[] termIds, int[]? clauseStarts = null) : this(termCount, starts, new NumberColumn(termIds), clauseStarts)
    {
    }

    /// <summary>Creates the sequences and checks their shape.</summary>
    /// <param name="termCount">V, the size of the vocabulary.</param>
    /// <param name="starts">S + 1 positions: sequence s is [starts[s], starts[s+1]) of <paramref name="termIds"/>.</param>
    /// <param name="termIds">Term of each kept token, 0 … V − 1.</param>
    /// <param name="clauseStarts">C + 1 rising positions: clause c is [clauseStarts[c], clauseStarts[c+1]); every start of a sequence is
    /// among them. Null when the clauses are not known.</param>
    public TokenSequences(int termCount, int[] starts, NumberColumn termIds, int[]? clauseStarts)
    {
        Check(starts, termIds.Length, nameof(starts));
        foreach (var block in termIds.Blocks())
        {
            foreach (var term in block.Span)
            {
                if ((uint)term >= (uint)termCount)
                {
                    throw new ArgumentException($"Term {term} is not in a vocabulary of {termCount}.", nameof(termIds));
                }
            }
        }

        if (clauseStarts is not null)
        {
            Check(clauseStarts, termIds.Length, nameof(clauseStarts));
            foreach (var start in starts)
            {
                if (Array.BinarySearch(clauseStarts, start) < 0)
                {
                    throw new ArgumentException($"A clause runs over the start of a sequence at {start}.", nameof(clauseStarts));
                }
            }
        }

        TermCount = termCount;
        Starts = starts;
        TermIds = termIds;
        ClauseStarts = clauseStarts;
    }

    /// <summary>V, the size of the vocabulary.</summary>
    public int TermCount { get; }

    /// <summary>S + 1 positions into <see cref="TermIds"/>.</summary>
    public int[] Starts { get; }

    /// <summary>Term of each kept token.</summary>
    public NumberColumn TermIds { get; }

    /// <summary>C + 1 positions into <see cref="TermIds"/>; null when the clauses are not known.</summary>
    public int[]? ClauseStarts { get; }

    /// <summary>S, the number of sequences, those without a token included.</summary>
    public int Count => Starts.Length - 1;

    /// <summary>
    /// The sequences of a corpus under a vocabulary: one for each document that has a kept token, its units put together; words outside
    /// the vocabulary are dropped and their neighbours close up. Of a group of copies that counts as one document, the first stands there alone.
    /// </summary>
    /// <param name="corpus">The words in the order of the text.</param>
    /// <param name="termOfWord">Term id of each word of the corpus, or −1 (<see cref="Vocabulary.TermOfWord"/>).</param>
    /// <param name="termCount">V, the size of the vocabulary.</param>
    /// <param name="clauseStarts">Rising positions into the corpus's tokens where clauses begin (with clauses as units,
    /// <see cref="TokenizedCorpus.UnitStarts"/>); a document's first token always begins one. Null when the clauses are not known.</param>
    public static TokenSequences Of(TokenizedCorpus corpus, ReadOnlySpan<int> termOfWord, int termCount, IReadOnlyList<int>? clauseStarts = null)
    {
        var terms = new ColumnWriter(corpus.Tokens.Store, corpus.Tokens.Length);
        var starts = new List<int> { 0 };
        var clauses = new List<int> { 0 };
        var clause = 0;
        for (var u = 0; u < corpus.UnitCount; u++)
        {
            if (u > 0 && corpus.UnitDocuments[u] != corpus.UnitDocuments[u - 1])
            {
                AddBorder(starts, terms.Length);
                AddBorder(clauses, terms.Length);
            }

            if (!corpus.StandsForItsGroup(corpus.UnitDocuments[u]))
            {
                continue;
            }

            var words = corpus.Unit(u);
            for (var i = 0; i < words.Length; i++)
            {
                for (; clause < (clauseStarts?.Count ?? 0) && clauseStarts![clause] <= corpus.UnitStarts[u] + i; clause++)
                {
                    AddBorder(clauses, terms.Length);
                }

                if (termOfWord[words[i]] >= 0)
                {
                    terms.Add(termOfWord[words[i]]);
                }
            }
        }

        AddBorder(starts, terms.Length);
        AddBorder(clauses, terms.Length);
        return new TokenSequences(termCount, [.. starts], terms.ToColumn(), clauseStarts is null ? null : [.. clauses]);
    }

    /// <summary>Documents and clauses without a kept token leave no border: they are no place where words could meet.</summary>
    private static void AddBorder(List<int> borders, int position)
    {
        if (position > borders[^1])
        {
            borders.Add(position);
        }
    }

    private static void Check(int[] starts, int length, string name)
    {
        if (starts.Length == 0 || starts[0] != 0 || starts[^1] != length)
        {
            throw new ArgumentException("The borders do not cover the tokens.", name);
        }

        for (var i = 1; i < starts.Length; i++)
        {
            if (starts[i] < starts[i - 1])
            {
                throw new ArgumentException("The borders do not rise.", name);
            }
        }
    }
}
