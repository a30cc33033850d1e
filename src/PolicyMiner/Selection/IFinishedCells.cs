namespace PolicyMiner.Selection;

/// <summary>Where the finished cells of a sweep are kept, so that an interrupted sweep goes on. Called from several threads.</summary>
public interface IFinishedCells
{
    /// <summary>The score of a cell finished before, or null.</summary>
    SweepScore? Find(SweepCell cell);

    /// <summary>Keeps the score of a finished cell.</summary>
    void Keep(SweepScore score);
}
