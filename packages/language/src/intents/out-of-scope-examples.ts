/** What people also write to shops, and no shop intent is about: written for this project. */
export const OUT_OF_SCOPE_EXAMPLES: readonly string[] = `what's the weather like tomorrow
tell me a joke
who won the football game last night
what is the capital of France
how tall is mount everest
translate hello into Spanish
play some music
set an alarm for seven
what time is it in Tokyo
what is 12 times 8
who is the president
I'm going to a concert tonight with friends
can't wait for the match on Sunday
just watched the new movie, it was on channel four
he scored in the second half
happy birthday to my best friend
check out my new video https://t.co/abc
the king of the north is back tonight
recipe for apple pie
how do I lose weight with yoga
write me a poem about the sea
what is the meaning of life
do you love me
how old are you
what's your favourite movie
book a flight to Rome for Friday
find me a hotel in Paris
how do I fix my car's engine
the senate votes on the new law on Tuesday
iPhone 6 vs Galaxy on the 4th of August
asdf qwer zxcv
lorem ipsum dolor sit amet
what does this word mean
remind me to call my mother
turn off the lights in the kitchen
how many calories are in a banana
what is the exchange rate of the dollar today
buy shares of the company at the stock market
my dog is barking all night
I had a great weekend at the beach
who wrote Hamlet
David plays for the team since 2012
what is my horoscope
tell me the news
solve this equation for x
is there traffic on the highway
the song is number one in the charts
may the 4th be with you
vote for us on Saturday
hava yarın nasıl olacak
bana bir fıkra anlat
dün akşamki maçı kim kazandı
Türkiye'nin başkenti neresi
saat kaç
bugün günlerden ne
bana şiir yaz`.split('\n')
