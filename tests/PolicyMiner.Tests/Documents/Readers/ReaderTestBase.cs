using System.Text;
using PolicyMiner.Documents;
using PolicyMiner.Documents.Readers;

namespace PolicyMiner.Tests.Documents.Readers;

/// <summary>Reads bytes as the corpus does, without a file.</summary>
public abstract class ReaderTestBase
{
    internal static FileReading Read(string name, byte[] bytes, IntakeOptions? options = null)
        => FileReader.Read(new FileContent(name, FileKinds.Detect(bytes, name), bytes, options ?? new IntakeOptions()), FileKinds.ByName(name) ?? FileKinds.Text);

    internal static FileReading Read(string name, string text) => Read(name, Encoding.UTF8.GetBytes(text));

    internal static string TextOf(string name, byte[] bytes)
    {
        var reading = Read(name, bytes);
        reading.Failure.Should().BeNull();
        return reading.Documents.Single().Text;
    }
}
