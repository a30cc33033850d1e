namespace PolicyMiner.Selection;

/// <summary>Where the finished parts of a sweep are kept, so that an interrupted sweep goes on and a split one can be put together. Called from several threads.</summary>
public interface IFinishedCells
{
    /// <summary>The scores of the whole-corpus fits at a K finished before, or null.</summary>
    WholeCorpusScore? FindWhole(int topicCount);

    /// <summary>Keeps the scores of the whole-corpus fits at one K.</summary>
    void KeepWhole(WholeCorpusScore score);

    /// <summary>The score of a held-out fit finished before, or null.</summary>
    SweepScore? Find(SweepCell cell);

    /// <summary>Keeps the score of a finished held-out fit.</summary>
    void Keep(SweepScore score);
}
