using System.Security.Cryptography;
using PolicyMiner.Foundation;

namespace PolicyMiner.Runs;

/// <summary>
/// Writes the files of a run: each beside its final name first, then renamed, so that a file that stands there is whole.
/// The manifest comes last: a folder without one is not a finished run.
/// </summary>
public sealed class RunWriter
{
    private const string Unfinished = ".part";
    private readonly string _folder;
    private readonly List<FileHash> _written = [];

    /// <summary>Creates the folder when it is missing.</summary>
    /// <exception cref="ConfigurationException">The folder cannot be made.</exception>
    public RunWriter(string folder)
    {
        _folder = folder;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(new Problem("--out " + folder, exception.Message, "a folder that can be written to", "Choose another folder."), exception);
        }
    }

    /// <summary>What was written so far, in ordinal order of the names.</summary>
    public IReadOnlyList<FileHash> Written => [.. _written.OrderBy(f => f.File, StringComparer.Ordinal)];

    /// <summary>Writes one file.</summary>
    /// <param name="name">A name of <see cref="RunFolder"/>.</param>
    /// <param name="write">Writes the content.</param>
    public void Write(string name, Action<Stream> write)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var file = new FileStream(path + Unfinished, FileMode.Create, FileAccess.Write))
        {
            using var hash = SHA256.Create();
            using (var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
            {
                write(hashed);
            }

            _written.Add(new FileHash(name, file.Length, Convert.ToHexStringLower(hash.Hash!)));
        }

        File.Move(path + Unfinished, path, overwrite: true);
    }
}
