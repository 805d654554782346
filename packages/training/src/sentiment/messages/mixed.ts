/** Praise and criticism in one message, in our own words. A line each; `{a|b}` stands for either. */
export const MIXED = `the {shoes|dress|sofa|phone} {are|is} {beautiful|lovely|great} but the delivery was {terribly slow|a nightmare|three weeks late}
{great|good|excellent} {product|quality|food|phone}, {terrible|awful|rude|hopeless} {support|service|delivery|staff}
{love|I love} the {app|product|design|shop} but {it crashes all the time|support never answers|the quality got worse|your prices are insane}
{friendly|lovely|helpful} {staff|crew|agent}, but {the room was dirty|the flight was three hours late|my problem isn't solved|the food was cold}
the {agent|driver|girl at the desk} was {very kind|great|helpful}, the {website|waiting time|courier|policy} {is a disaster|was awful|is terrible}
{delivery was fast|arrived quickly|fast shipping}, {but the box was crushed|unfortunately it's broken|however the colour is wrong|but the size is totally off}
{thanks|thank you} for the {quick reply|refund}, but {the product still doesn't work|this should never have happened|I'm still very unhappy with the quality}
the {food|coffee|breakfast} was {great|delicious|perfect}, the {waiter|service|coffee machine} was {rude|awful|terribly slow}
{nice|beautiful|comfortable} {hotel|room|car}, {horrible|filthy|noisy} {bathroom|neighbours|engine}
{I like|we liked} the {idea|concept|place}, {but it's badly made|hated the food|but the execution is poor}
{works great|picture is stunning|sounds amazing} {but|, however} the {battery dies after an hour|remote is garbage|manual is useless|app is horrible}
{price is great|cheap and good}, {customer service is the worst|but delivery took forever and nobody answered}
{first order was perfect|the first year was great}, {the second a disaster|now it's just awful|since then only problems}
{although|even though} the {staff was friendly|food was delicious|screen is beautiful}, {we waited an hour|the place was filthy|it broke after a week}
the {good|plus}: {fast and pretty|great taste}. the {bad|minus}: {breaks easily|awful service}`
