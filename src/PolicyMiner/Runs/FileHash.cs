using System.Security.Cryptography;
using PolicyMiner.Foundation;

namespace PolicyMiner.Runs;

/// <summary>A file of a run and its content's fingerprint.</summary>
/// <param name="File">Path with '/' between its parts, relative to the corpus or the run folder.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 in lower-case hexadecimal digits.</param>
public sealed record FileHash(string File, long Bytes, string Sha256)
{
    /// <summary>Reads a file and takes its hash.</summary>
    public static FileHash Of(string name, string path)
    {
        using Stream stream = FileLength.Of(path) == 0 ? new MemoryStream() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        var hash = SHA256.HashData(stream);
        return new FileHash(name, stream.Length, Convert.ToHexStringLower(hash));
    }
}
