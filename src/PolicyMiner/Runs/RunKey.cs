using System.Security.Cryptography;
using System.Text;

namespace PolicyMiner.Runs;

/// <summary>What a result depends on, as one hash: result-affecting options, contents of all inputs, and the program's version.</summary>
public static class RunKey
{
    /// <summary>Hexadecimal digits of the key that name the default run folder.</summary>
    public const int FolderDigits = 12;

    /// <summary>SHA-256 in 64 lower-case hexadecimal digits.</summary>
    /// <param name="options">The resolved options.</param>
    /// <param name="inputs">Documents, metadata, stop lists, lexicons.</param>
    /// <param name="version">The program's version.</param>
    public static string Of(MiningOptions options, IEnumerable<FileHash> inputs, string version)
    {
        var text = new StringBuilder();
        text.Append("version\n").Append(version).Append('\n');
        foreach (var option in OptionList.All.Where(o => o.AffectsResult))
        {
            // File options name their files; what counts is what stands in them, and that is among the inputs.
            if (!option.IsFile)
            {
                text.Append(option.Name).Append('=').AppendJoin('\u001f', option.Get(options)).Append('\n');
            }
        }

        foreach (var input in inputs.OrderBy(i => i.File, StringComparer.Ordinal))
        {
            text.Append(input.File).Append('\u001f').Append(input.Sha256).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
