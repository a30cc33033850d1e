using System.Text;
using PolicyMiner.Foundation;

namespace PolicyMiner.Cli;

/// <summary>Where a command writes its one result: standard output, or a file that appears whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Writes the result.</summary>
    /// <param name="host">Has standard output.</param>
    /// <param name="path">The file, or null.</param>
    /// <param name="write">Writes it.</param>
    /// <exception cref="ConfigurationException">The file cannot be written.</exception>
    public static void Write(Host host, string? path, Action<TextWriter> write)
    {
        if (path is null)
        {
            write(host.Output);
            return;
        }

        var part = path + ".part";
        try
        {
            using (var writer = new StreamWriter(part, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
            {
                write(writer);
            }

            File.Move(part, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException([new Problem("--out " + path, exception.Message, "a file that can be written", "Choose another file.")], exception);
        }
        finally
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }
        }
    }
}
