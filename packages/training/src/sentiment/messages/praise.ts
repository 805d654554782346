/** What customers write when they are content, in our own words. A line each; `{a|b}` stands for either. */
export const PRAISE = `{thanks|thank you} for the {quick reply|fast answer|help|great service|smooth trip|upgrade|follow up|speedy delivery}{|, that fixed it|!| today|, much appreciated}
the {agent|guy on the phone|lady at the counter|driver|nurse|crew} {I spoke to|today|in store} was {so helpful|so kind|amazing|very patient|a gem}{|, give her a raise}
{arrived|came|got here} {a day early|on time|sooner than expected} and {well packed|in perfect shape|exactly as described}{|, thank you}
{great|good|lovely|smooth|excellent|awesome} {flight|service|crew|stay|experience|trip|product|support|food|driver} {today|as always|, thank you|, great price|and friendly staff}
that was {easy|quick|fast|painless}{|, thanks|, I'm impressed}
you {guys|people|all} {are the best|rock|are awesome|made my day|are amazing|saved me}{|!|, problem solved in five minutes}
{love|loving|I love|we love} {the new app|this airline|your shop|this jacket|the new look|you guys}{|, so much faster|!|, best in town}
{really|so|very|super} {happy|pleased|impressed|satisfied} with {my purchase|your service|the result|how you handled it|the new phone}
{kudos|shout out|props|big thanks|hats off} to {the team at the front desk|maria in support|the driver who waited for me|your crew on the late flight|the man who found my wallet}
thank you for {getting us home safely|fixing it so fast|finding my bag|being so kind to my mother|listening|the free coffee|sorting it out}
impressed by how fast you {sorted this out|answered|delivered|fixed the car}
{best|the best|by far the best} {customer service|hotel|pizza|airline|support|purchase|bank} {I have had in years|ever|in town|around|of the year}
just what I needed{|, thank you}
my refund came through already, much appreciated
{works|fits|runs|looks} {perfectly|great|like new|better than expected}{|, couldn't be happier|, thank you}
got {an upgrade|a free night|a refund the same day|my bag back} {today|in an hour}, {made my day|thank you so much|wow}
you saved {my holiday|our wedding|the day|me hours}, thank you so much
{excellent|outstanding|first class|superb} {support|work|service|quality}{|, will order again|, highly recommended}
the {crew was|staff were|people at the desk were} friendly and {the seats were comfortable|the room was spotless|everything worked}
{five stars|10 out of 10|a big thumbs up} {from me|for the team|for the service}
can't wait to {fly|stay|eat|shop} with you again
so {glad|happy} I {switched to you|found this shop|called you}
no complaints at all, everything went smoothly
not a single problem in ten years, keep it up
finally it works again, thank you
{thanks|thank you|thx|ty|cheers|awesome|great|perfect|brilliant|lovely|cool}{|!|, got it|, thank you!| so much|, that helps| for the help today}
{thank you|thanks} {guys|very much|a lot|a million|again|kindly}{|!| :)}
you have a customer for life
never had a better experience with a {bank|courier|dentist}
wasn't expecting an answer on a sunday, respect
the replacement is already here, wow
the gift wrapping was beautiful
smooth {check-in|boarding|return} and on time, well done
{not bad at all|not disappointed at all|no problem at all with the return}
it was slow but good
couldn't ask for more
{exactly as described|as good as promised|even better than the picture}
fast delivery, nice packaging
ok now it works, thank you
that answers my question, thanks
{you've been|that was|she was} {very helpful|so kind|really great}
{happy|proud} {customer|member} {here|since 2009|again}
{looking forward|so excited} to {my trip with you|the new store|the next order|the concert}
{yay|yes|woohoo|hooray}, {it arrived|my bag is here|we got the seats|it's fixed}{|!}
{delicious|tasty|so good|yummy}{|, will order again|, thank you|!}
{great|good|nice|amazing} {job|work} {today|team|everyone|on the new app|getting everyone out before the storm}
{appreciate|really appreciate|we appreciate} {the help|you|your quick response|it|the honesty}
{problem|issue|everything|all} {solved|sorted|fixed|resolved}{|, thanks|! great team|, that was quick}
my {mom|daughter|son|husband} {loves it|was so happy|felt so welcome}
will {definitely|surely|gladly} {be back|order again|recommend you|fly again with you}
you {restored|renewed} my faith in {customer service|airlines|online shops}
{beautiful|pretty|stylish|comfy} {dress|shoes|room|seats|design}{|, love it|, worth every cent}
{wow|wow,} {that was fast|what a view|great service|you really care}
{highly|would|can only} recommend{| this shop| to everyone| them}
{best|the nicest} {crew|team|flight attendant|driver|waiter} {ever|I've met}{|, she made the trip}
{relieved|what a relief}, {my money is back|my order is safe|you found my passport}{|, thank you}
{not|wasn't|isn't} {bad|half bad|expensive|complicated|slow} {at all|, actually|, really}
not a {bad|single bad} {word|thing} to say about {you|this place|the crew}
{can't|cannot|nothing to} complain{| about this one| at all}
never had {a problem|any trouble|an issue|a bad order} with {you|this shop|your app|them} {|so far|in all these years}
never {let me down|disappoints|disappointed me|failed me|fails}
{couldn't|could not} {be better|be easier|be nicer|have gone smoother|be more pleased|wish for a better one}
{wouldn't|would not} change a thing
no {issues|problems|trouble|surprises|hassle} {so far|at all|with the return}, {thank you|great|works fine}
never {seen|had|met} {a kinder|such a friendly|a faster|a better} {agent|team|crew|delivery}
{didn't|did not} expect {such a quick answer|it to be this good|you to answer on a weekend}
{nobody|no one} does it better than you
{was worried|I was afraid} it {wouldn't fit|would be late|might break}, but {it's perfect|it came early|all went well}
{got|received} my {order|bag|refund|money} {already|today}, {so quick|thank you|that was fast}
{it|the app|my new phone} {does what it should|just works|is a pleasure to use|exceeded my expectations}
{great|good} {value|price|deal} for {the money|what you get}
{comfortable|light|sturdy|clear|sharp} and {easy to use|well made|pretty|good sound}
{will|I'll|we'll} {order|buy|book|come} {from them again|again for sure|here again}{|!}
{great|good|best} {buy|deal|choice|find|gift}{|!| ever| for the price}
{arrived|shipped|answered} {quickly|fast|promptly}{| and works well| and in good shape|, thanks}`
