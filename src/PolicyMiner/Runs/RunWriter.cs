using System.Security.Cryptography;
using System.Text;
using PolicyMiner.Foundation;

namespace PolicyMiner.Runs;

/// <summary>
/// Writes the files of a run: each beside its final name first, flushed to the disk, then renamed, so that a file that stands there is whole.
/// Every name is noted before its file is begun, so that what an earlier run or a broken-off one left can be removed.
/// </summary>
internal sealed class RunWriter
{
    /// <summary>Ending of a file that is still being written.</summary>
    internal const string Part = ".part";

    private const string Journal = RunFolder.Cache + "/files";
    private readonly string _folder;
    private readonly List<FileHash> _written = [];

    /// <summary>Creates the writer.</summary>
    /// <param name="folder">The run folder; must exist.</param>
    internal RunWriter(string folder) => _folder = folder;

    /// <summary>What was written so far, in ordinal order of the names.</summary>
    public IReadOnlyList<FileHash> Written => [.. _written.OrderBy(f => f.File, StringComparer.Ordinal)];

    /// <summary>Writes files, several at a time.</summary>
    /// <param name="files">Their names and contents; the longest first, so that threads end together.</param>
    /// <param name="jobs">Threads to use.</param>
    /// <param name="cancellationToken">Checked between files.</param>
    public void Write(IReadOnlyList<RunFile> files, int jobs, CancellationToken cancellationToken = default)
    {
        var names = files.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        Note(string.Concat(files.Select(f => f.Name + "\n")));
        _written.RemoveAll(w => names.Contains(w.File));
        _written.AddRange(Replace(_folder, files, jobs, cancellationToken));
    }

    /// <summary>Takes a file that stands in the folder already among the files of the run.</summary>
    internal void Keep(FileHash file)
    {
        Note(file.File + "\n");
        _written.Add(file);
    }

    /// <summary>Removes files that earlier or broken-off runs wrote into the folder and this one did not; files of the user are never touched.</summary>
    internal void RemoveLeftovers()
    {
        var journal = Path.Combine(_folder, Journal);
        var names = File.Exists(journal) ? File.ReadAllLines(journal).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var name in names)
        {
            File.Delete(Path.Combine(_folder, name + Part));
            if (_written.All(w => w.File != name))
            {
                File.Delete(Path.Combine(_folder, name));
            }
        }

        var present = string.Concat(Written.Select(w => w.File + "\n"));
        Replace(journal, Journal, stream => stream.Write(Encoding.UTF8.GetBytes(present)));
    }

    private void Note(string names) => File.AppendAllText(Path.Combine(_folder, Journal), names);

    /// <summary>Writes files beside their names and renames them, several at a time.</summary>
    internal static FileHash[] Replace(string folder, IReadOnlyList<RunFile> files, int jobs, CancellationToken cancellationToken = default)
    {
        var written = new FileHash[files.Count];
        BlockScheduler.Run(files.Count, jobs, i => written[i] = Replace(Path.Combine(folder, files[i].Name), files[i].Name, files[i].Write), cancellationToken);
        return written;
    }

    /// <summary>Writes a file beside its name and renames it.</summary>
    internal static FileHash Replace(string path, string name, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        FileHash written;
        using (var file = new FileStream(path + Part, FileMode.Create, FileAccess.Write))
        {
            using var hash = SHA256.Create();
            using (var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
            {
                write(hashed);
            }

            file.Flush(flushToDisk: true);
            written = new FileHash(name, file.Length, Convert.ToHexStringLower(hash.Hash!));
        }

        File.Move(path + Part, path, overwrite: true);
        UnusedMemory.ReleaseAfterFile(written.Bytes);
        return written;
    }
}
