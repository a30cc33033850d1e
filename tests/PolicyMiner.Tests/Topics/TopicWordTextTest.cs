using PolicyMiner.Foundation;
using PolicyMiner.Topics;

namespace PolicyMiner.Tests.Topics;

public sealed class TopicWordTextTest : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Read_TakesNumbersAsToolsWriteThem()
    {
        File.WriteAllText(_path, "0.5 1e-3\t2\r\n\n 0 3.25 1E+2 \n");
        TopicWordText.Read(_path, 3).Should().Equal(0.5, 0.001, 2, 0, 3.25, 100);
    }

    [Theory]
    [InlineData("1 2 3\n1 2\n", ":2", "the end of the line")]
    [InlineData("1 2 3 4\n", ":1", "'4'")]
    [InlineData("1 -2 3\n", ":1", "'-2 3'")]
    [InlineData("1 nan 3\n", ":1", "'nan 3'")]
    [InlineData("\n", ":2", "the end of the file")]
    public void Read_WhenALineIsWrong_NamesIt(string text, string line, string found)
    {
        File.WriteAllText(_path, text);
        var act = () => TopicWordText.Read(_path, 3);
        var problem = act.Should().Throw<InputException>().Which.Problems[0];
        problem.Place.Should().Be(_path + line);
        problem.Found.Should().Be(found);
    }
}
