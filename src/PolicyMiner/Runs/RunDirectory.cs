using System.Text;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Cache;
using PolicyMiner.Runs.Shards;

namespace PolicyMiner.Runs;

/// <summary>
/// A run folder that this process alone works in. Its manifest is removed first and written last: a folder with a manifest holds one whole run,
/// a folder without one says in <see cref="RunFolder.Unfinished"/> how to go on.
/// </summary>
internal sealed class RunDirectory : IDisposable
{
    private readonly string _folder;
    private readonly RunLock _lock;

    private RunDirectory(string folder, RunLock runLock)
    {
        _folder = folder;
        _lock = runLock;
        Writer = new RunWriter(folder);
        Cache = new FolderCache(Path.Combine(folder, RunFolder.Cache));
    }

    /// <summary>Writes the files of the run.</summary>
    public RunWriter Writer { get; }

    /// <summary>Finished stages.</summary>
    public FolderCache Cache { get; }

    /// <summary>Whether a folder holds a whole run with this key, every file of it in place; a fit holds the sweep too.</summary>
    public static bool Holds(string folder, string key, RunScope scope = RunScope.Fit, Shard? shard = null)
    {
        var present = RecordedRun.Find(folder);
        return present?.Key == key && present.Scope >= scope && present.Shard?.Shard == shard && present.Outputs.All(o => new FileInfo(Path.Combine(folder, o.File)) is { Exists: true } file && file.Length == o.Bytes);
    }

    /// <summary>Takes a folder for a run, and makes it when it is missing.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="key">Key of the run.</param>
    /// <param name="scope">How much of the run it is to hold; a sweep may grow to a fit.</param>
    /// <param name="shard">Which shard; null for a whole run.</param>
    /// <param name="force">Whether a run of another key, or files of another origin, may be written over.</param>
    /// <exception cref="ConfigurationException">The folder cannot be made, is in use, or holds something else.</exception>
    public static RunDirectory Take(string folder, string key, RunScope scope, Shard? shard, bool force)
    {
        Check(folder, key, scope, shard, force);
        RunLock? runLock = null;
        try
        {
            Directory.CreateDirectory(folder);
            runLock = RunLock.Take(folder);

            // Once more: a process that had the folder until now may have finished its run.
            Check(folder, key, scope, shard, force);
            var directory = new RunDirectory(folder, runLock);
            runLock = null;
            return directory;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(new Problem("--out " + folder, exception.Message, "a folder that can be written to", "Choose another folder."), exception);
        }
        finally
        {
            runLock?.Dispose();
        }
    }

    /// <summary>Marks the folder as unfinished: from here on it holds no whole run.</summary>
    public void Begin()
    {
        RunWriter.Replace(Path.Combine(_folder, RunFolder.Unfinished), RunFolder.Unfinished, stream => stream.Write(Encoding.UTF8.GetBytes(
            "This run is not complete. Give the same command again: it goes on where it stopped.\n")));
        File.Delete(Path.Combine(_folder, RunFolder.Manifest));
    }

    /// <summary>Writes the manifest and makes the run whole.</summary>
    public void Complete(Action<Stream> manifest)
    {
        Writer.RemoveLeftovers();
        RunWriter.Replace(Path.Combine(_folder, RunFolder.Manifest), RunFolder.Manifest, manifest);
        File.Delete(Path.Combine(_folder, RunFolder.Unfinished));
    }

    public void Dispose() => _lock.Dispose();

    private static void Check(string folder, string key, RunScope scope, Shard? shard, bool force)
    {
        if (force || !Directory.Exists(folder))
        {
            return;
        }

        var place = "--out " + folder;
        if (RecordedRun.Find(folder) is { } present)
        {
            if (present.Key != key || present.Shard?.Shard != shard || present.Scope > scope)
            {
                var what = present.Shard is { } other ? "shard " + other.Shard : RecordedRun.NameOf(present.Scope);
                throw new ConfigurationException(new Problem(
                    place, $"a finished run with another key ({what} {present.Key[..Math.Min(RunKey.FolderDigits, present.Key.Length)]})",
                    "a new folder, or the folder of the same run", "Choose another folder, or write over it with --force."));
            }
        }
        else if (Directory.EnumerateFileSystemEntries(folder).Any() && !Directory.Exists(Path.Combine(folder, RunFolder.Cache)))
        {
            throw new ConfigurationException(new Problem(
                place, "a folder with files that are not a run's", "a new or empty folder, or the folder of a run", "Choose another folder, or write among these files with --force."));
        }
    }
}
