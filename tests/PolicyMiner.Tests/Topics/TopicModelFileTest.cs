using System.Text;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;

namespace PolicyMiner.Tests.Topics;

public sealed class TopicModelFileTest : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    private static readonly SavedTopicModel Model = new()
    {
        Engine = "cvb0",
        Terms = ["教育", "a\"b", "😀"],
        TopicWord = [0.1, 0.2, 0.7, 1.0 / 3, 1.0 / 3, 1 - (2.0 / 3)],
        Alpha = [0.1, 1e-4],
        Beta = 0.012345678901234567,
        TopicCounts = [12.5, double.Epsilon],
    };

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Read_WhatWasSaved_GivesEveryBit()
    {
        TopicModelFile.Save(Model, _path);
        TopicModelFile.Read(_path).Should().BeEquivalentTo(Model);
        var first = File.ReadAllBytes(_path);
        TopicModelFile.Save(Model, _path);
        File.ReadAllBytes(_path).Should().Equal(first);
        File.Exists(_path + ".part").Should().BeFalse();
    }

    [Fact]
    public void Read_OfAnyCutOffFile_IsRefused()
    {
        TopicModelFile.Save(Model, _path);
        var bytes = File.ReadAllBytes(_path);
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(_path, bytes[..length]);
            FluentActions.Invoking(() => TopicModelFile.Read(_path)).Should().Throw<InputException>($"{length} bytes are not the whole file");
        }
    }

    [Fact]
    public void Read_OfAFileWithAnyBitChanged_IsRefused()
    {
        TopicModelFile.Save(Model, _path);
        var bytes = File.ReadAllBytes(_path);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 4;
            File.WriteAllBytes(_path, bytes);
            FluentActions.Invoking(() => TopicModelFile.Read(_path)).Should().Throw<InputException>($"byte {i} was changed");
            bytes[i] ^= 4;
        }
    }

    [Fact]
    public void Read_OfANewerOrOtherFile_SaysSo()
    {
        TopicModelFile.Save(Model, _path);
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(_path));
        File.WriteAllBytes(_path, Encoding.Latin1.GetBytes(text.Replace("\"version\":1", "\"version\":9", StringComparison.Ordinal)));
        Found().Should().Be("version 9 of the format");
        File.WriteAllText(_path, "{}");
        Found().Should().Be("a file of another kind");
        File.WriteAllBytes(_path, []);
        Found().Should().Be("an empty file");
    }

    [Theory]
    [InlineData("cvb0")]
    [InlineData("gibbs")]
    public void Write_OfAFitWithAnyNumberOfThreads_GivesTheSameBytes(string engine)
    {
        var (bag, _) = KnownCorpora.Drawn(5, terms: 400, units: 4500, tokens: 60, seed: 7);
        PairLayout.IsParallel(bag, Lanes.Padded(24)).Should().BeTrue("the test is of the parallel passes");
        string[] terms = [.. Enumerable.Range(0, 400).Select(w => "词" + w)];
        var files = new[] { 1, 2, 4 }.Select(jobs =>
        {
            using var stream = new MemoryStream();
            TopicModelFile.Write(SavedTopicModel.Of(TopicEngines.Of(engine).Fit(bag, new LdaOptions { Topics = 24, Iterations = 25, Jobs = jobs }), terms, engine), stream);
            return stream.ToArray();
        }).ToArray();
        files[1].AsSpan().SequenceEqual(files[0]).Should().BeTrue();
        files[2].AsSpan().SequenceEqual(files[0]).Should().BeTrue();
    }

    [Fact]
    public void Exports_AreReadByTheReaderAndHaveOneLineEach()
    {
        using (var stream = File.Create(_path))
        {
            TopicWordExport.WriteMatrix(Model, stream);
        }

        TopicWordText.Read(_path, 3).Should().Equal(Model.TopicWord);
        Text(TopicWordExport.WriteTerms).Should().Be("教育\na\"b\n😀\n");
        Text(TopicWordExport.WriteMallet).Split('\n').Should().HaveCount(7).And.StartWith("0\t教育\t1.25");
    }

    private static string Text(Action<SavedTopicModel, Stream> write)
    {
        using var stream = new MemoryStream();
        write(Model, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private string Found() => FluentActions.Invoking(() => TopicModelFile.Read(_path)).Should().Throw<InputException>().Which.Problems[0].Found;
}
