using System.Security.Cryptography;
using System.Text;
using PolicyMiner.Foundation;

namespace PolicyMiner.Runs;

/// <summary>
/// Writes the files of a run: each beside its final name first, flushed to the disk, then renamed, so that a file that stands there is whole.
/// Every name is noted before its file is begun, so that what an earlier run or a broken-off one left can be removed.
/// </summary>
public sealed class RunWriter
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

    /// <summary>Writes one file.</summary>
    /// <param name="name">A name of <see cref="RunFolder"/>.</param>
    /// <param name="write">Writes the content.</param>
    public void Write(string name, Action<Stream> write)
    {
        Note(name);
        _written.RemoveAll(f => f.File == name);
        _written.Add(Replace(Path.Combine(_folder, name), name, write));
    }

    /// <summary>Takes a file that stands in the folder already among the files of the run.</summary>
    internal void Keep(FileHash file)
    {
        Note(file.File);
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

    private void Note(string name) => File.AppendAllText(Path.Combine(_folder, Journal), name + "\n");

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
        return written;
    }
}
