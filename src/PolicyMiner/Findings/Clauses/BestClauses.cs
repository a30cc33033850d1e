namespace PolicyMiner.Findings.Clauses;

/// <summary>
/// The clauses that speak most clearly of each topic. Only as many as are listed are held, so that memory does not grow with the documents; which they are
/// does not depend on the order in which they are added. Not safe for several threads.
/// </summary>
internal sealed class BestClauses
{
    private readonly List<TopicClause>[] _topics;
    private readonly int _most;

    /// <summary>Prepares the lists.</summary>
    /// <param name="topics">Number of topics.</param>
    /// <param name="most">Clauses kept of each.</param>
    public BestClauses(int topics, int most)
    {
        _topics = [.. Enumerable.Range(0, topics).Select(_ => new List<TopicClause>())];
        _most = most;
    }

    /// <summary>Whether a clause would be kept.</summary>
    public bool Takes(int topic, double score, int document, int clause)
        => _topics[topic] is var kept && (kept.Count < _most || Compare(score, document, clause, kept[^1]) < 0);

    /// <summary>Keeps a clause if it is among the best of its topic.</summary>
    public void Add(TopicClause clause)
    {
        var kept = _topics[clause.Topics.Topic];
        if (!Takes(clause.Topics.Topic, clause.Topics.Score, clause.Document, clause.Clause))
        {
            return;
        }

        var at = kept.Count;
        while (at > 0 && Compare(clause.Topics.Score, clause.Document, clause.Clause, kept[at - 1]) < 0)
        {
            at--;
        }

        kept.Insert(at, clause);
        if (kept.Count > _most)
        {
            kept.RemoveAt(_most);
        }
    }

    /// <summary>Adds what others kept.</summary>
    public void Add(BestClauses other)
    {
        foreach (var clause in other._topics.SelectMany(t => t))
        {
            Add(clause);
        }
    }

    /// <summary>The clauses of a topic, the best first; ties by document and clause.</summary>
    public IReadOnlyList<TopicClause> Of(int topic) => _topics[topic];

    private static int Compare(double score, int document, int clause, TopicClause other)
    {
        var order = other.Topics.Score.CompareTo(score);
        order = order != 0 ? order : document.CompareTo(other.Document);
        return order != 0 ? order : clause.CompareTo(other.Clause);
    }
}
