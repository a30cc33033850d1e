namespace PolicyMiner.Foundation;

/// <summary>
/// Keeps what a stage has worked out under a key made from everything that it depends on, so that an interrupted run goes on where it stopped.
/// An entry is found whole or not at all. Safe to use from several threads.
/// </summary>
public interface IStageCache
{
    /// <summary>The content of an entry, or null when there is none; the caller closes it.</summary>
    /// <param name="stage">Name of the stage: letters, digits, '-'.</param>
    /// <param name="key">What the entry depends on, as a file name: letters, digits, '-'.</param>
    Stream? OpenRead(string stage, string key);

    /// <summary>Keeps an entry.</summary>
    /// <param name="stage">Name of the stage: letters, digits, '-'.</param>
    /// <param name="key">What the entry depends on, as a file name: letters, digits, '-'.</param>
    /// <param name="write">Writes the content.</param>
    void Save(string stage, string key, Action<Stream> write);
}
