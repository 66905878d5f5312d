package claim_test

import (
	"strings"
	"testing"

	"whosaid/internal/attribution"
	"whosaid/internal/claim"
	"whosaid/internal/document"
	"whosaid/internal/segment"
	"whosaid/internal/source"
	"whosaid/internal/tag"
)

func find(prose string) (*tag.Text, []claim.Claim) {
	d := document.Plain("", prose)
	t := tag.Tag(segment.Split(&d))
	return t, claim.Find(t, attribution.Find(t).Attributions)
}

// nobody lists the claims of one kind with no attribution, as text.
func nobody(prose string, k claim.Kind) []string {
	t, claims := find(prose)
	var out []string
	for _, c := range claims {
		if c.Kind == k && c.Attribution < 0 {
			out = append(out, t.String(c.At))
		}
	}
	return out
}

// Each prose must raise a claim of its kind, over the words in double brackets if there are any.
var asked = []struct {
	kind  claim.Kind
	prose string
}{
	{claim.Causal, "The scandal [[tarnished]] her speech."},
	{claim.Event, "The board has [[secretly asked]] advisers to draw up plans."},
	{claim.Allegation, "The council [[hid]] a report on the roof."},
	{claim.Event, "Nurses [[were told]] to falsify charts."},
	{claim.Event, "The ferries [[are out of action]]."},
	{claim.Motive, "The academy expels pupils [[to please]] inspectors."},
	{claim.Superlative, "Support for independence has [[never been higher]]."},
	{claim.Number, "Police took [[four hours]] to reach the house."},
	{claim.Number, "The reserve has lost [[40 rhinos]] to poachers."},
	{claim.Trend, "Bees are [[disappearing]] from the orchards."},
	{claim.Number, "Nearly [[half the borough's buses]] fail emissions tests."},
	{claim.Causal, "The new timetable has [[made commuting a misery]]."},
	{claim.Causal, "The row [[tore the party apart]]."},
	{claim.Causal, "The outbreak [[began at a poultry market]]."},
	{claim.Motive, "The bank [[knew]] the loans were worthless."},
	{claim.Event, "The government is [[preparing]] to nationalise the railway."},
	{claim.Motive, "The judge's remarks [[angered]] lawyers across the country."},
	{claim.Motive, "The coach had [[lost the confidence]] of his players."},
	{claim.Trend, "Teachers are [[leaving]] the profession in droves."},
	{claim.Trend, "Electric cars now [[outsell]] diesel."},
	{claim.Allegation, "Guards [[beat]] inmates with batons."},
	{claim.Event, "The inspectorate is [[overwhelmed]] and cannot cope."},
	{claim.Trend, "[[Fewer and fewer]] teenagers are learning to drive."},
	{claim.Trend, "The gulf between rich and poor schools [[has widened]]."},
	{claim.Trend, "Growing [[numbers]] of pensioners are turning to food banks."},
	{claim.Trend, "Cases of measles [[are climbing]]."},
	{claim.Trend, "Patience with the operator is [[wearing thin]]."},
	{claim.Trend, "Competition for places is [[fiercer]] than it was."},
	{claim.Negative, "[[Neither]] school checked his references."},
	{claim.Negative, "[[Nothing]] has been done about the potholes."},
	{claim.Negative, "There is [[little evidence]] that the tax works."},
	{claim.Negative, "The council [[has ignored]] repeated pleas."},
	{claim.Negative, "[[No minister]] has apologised."},
	{claim.Prediction, "The case [[could take]] years."},
	{claim.Prediction, "The decision is [[likely to anger]] unions."},
	{claim.Prediction, "The tariffs [[will hit]] farmers hardest."},
	{claim.Prediction, "The firm's troubles are [[far from over]]."},
	{claim.Evaluation, "The city is [[in chaos]]."},
	{claim.Evaluation, "The merger has been [[a success]]."},
	{claim.Evaluation, "It is [[a damning indictment]] of the system."},
	{claim.Negative, "The ferry firm [[has never disclosed]] why the ramp fell."},
	{claim.Booster, "The board has [[plainly]] forgotten its promise."},
	{claim.Booster, "[[There is no doubt]] that the pier is unsafe."},
	{claim.VagueEntity, "The talks took place in [[a neutral country]]."},
	{claim.VagueTime, "The firm has [[recently]] moved."},
	{claim.VagueNumber, "[[Scores of]] miners are trapped."},
	{claim.Number, "About [[4,200 patients]] are waiting for a hip operation."},
	{claim.Number, "[[Three children a week]] are bitten by dogs in the park."},
	{claim.Number, "A plot in the suburb costs [[nine times]] the typical wage."},
	{claim.Allegation, "The dean [[gave]] jobs to her nephews."},
	{claim.Allegation, "Inspectors [[looked]] the other way while the mine leaked."},
	{claim.Causal, "The bypass [[turned]] the village into a dormitory."},
	{claim.Causal, "Neglect is what [[drove]] the tenants out."},
	{claim.Causal, "The levy has [[slowed]] trade at the port."},
	{claim.Motive, "The emperor does not [[trust]] his doctors."},
	{claim.Motive, "He took the post [[in the hope of]] a knighthood."},
	{claim.Superlative, "[[Nobody]] has ever sailed the route alone."},
	{claim.Superlative, "The lake is warmer [[than]] any other in the north."},
	{claim.Number, "Rents in the city have gone up by [[18 per cent]] since the spring."},
	{claim.Number, "The stadium will cost taxpayers [[$340 million]]."},
	{claim.Number, "[[Two-thirds of]] the region's farms run at a loss."},
	{claim.Number, "The fire left [[36 families]] homeless."},
	{claim.Number, "[[Tens of thousands of people]] marched through the capital."},
	{claim.Number, "The charity’s overheads swallow [[60p]] of every pound given."},
	{claim.Number, "At least [[seven people]] were killed when the ferry sank."},
	{claim.Number, "[[Most of the]] city’s schools are overcrowded."},
	{claim.Number, "The airline lost [[£1.2bn]] over the winter."},
	{claim.Number, "[[One in four]] teenagers vapes."},
	{claim.Allegation, "The developer [[bribed]] two members of the planning committee."},
	{claim.Allegation, "Soldiers [[tortured]] detainees at the base for months."},
	{claim.Allegation, "The bank [[laundered]] money for drug cartels."},
	{claim.Allegation, "The former treasurer [[embezzled]] club funds."},
	{claim.Allegation, "Guards routinely [[beat inmates]] with cables."},
	{claim.Allegation, "The minister is [[corrupt]]."},
	{claim.Allegation, "The firm [[falsified]] its safety records."},
	{claim.Allegation, "Villagers have been [[harassed]] by the militia."},
	{claim.Allegation, "The election was [[rigged]]."},
	{claim.Allegation, "He [[lied]] to investors about the drug’s side effects."},
	{claim.Allegation, "The company [[illegally]] dumped waste in the river."},
	{claim.Allegation, "The home was [[notorious]] for neglect."},
	{claim.Event, "[[Rebels seized]] the border town of Kalindi."},
	{claim.Event, "[[The company has fired]] its finance chief."},
	{claim.Event, "[[The hostages were freed]] overnight."},
	{claim.Event, "[[The ministry has secretly bought]] spyware from a foreign firm."},
	{claim.Event, "[[Two aides quit]] the campaign after a row over money."},
	{claim.Event, "[[Gunmen attacked]] a convoy near the capital."},
	{claim.Event, "[[The club has sold]] its training ground to a property firm."},
	{claim.Event, "[[The prime minister met]] the rebels’ leader in a hotel."},
	{claim.Event, "[[Engineers shut]] the reactor down after a leak."},
	{claim.Event, "[[The talks collapsed]] late on Sunday."},
	{claim.Event, "[[The regulator has dropped]] its inquiry into the firm."},
	{claim.Causal, "The new road has [[led to]] more accidents."},
	{claim.Causal, "Cuts to youth clubs are [[fuelling]] knife crime."},
	{claim.Causal, "The strike [[cost]] the region 2,000 jobs."},
	{claim.Causal, "[[Because of]] the tax, families are moving away."},
	{claim.Causal, "The ban [[has driven]] smokers to the black market."},
	{claim.Causal, "The scandal [[resulted in]] a collapse in donations."},
	{claim.Causal, "Social media [[is to blame for]] the rise in anxiety among the young."},
	{claim.Causal, "The merger [[sparked]] an exodus of senior staff."},
	{claim.Causal, "[[Thanks to]] the scheme, burglaries have fallen."},
	{claim.Causal, "The sanctions [[forced]] the firm to close its plant."},
	{claim.Causal, "The decline was [[driven by]] cheap imports."},
	{claim.Motive, "The chancellor shelved the report [[in order to]] embarrass his rival."},
	{claim.Motive, "The company is [[desperate to]] avoid a strike."},
	{claim.Motive, "Moscow [[wants]] to split the alliance."},
	{claim.Motive, "Officials are [[furious]] about the leak."},
	{claim.Motive, "The move is [[aimed at]] silencing critics."},
	{claim.Motive, "The president [[fears]] losing the south."},
	{claim.Motive, "She resigned [[in a bid to]] save the party."},
	{claim.Motive, "The bank, [[eager to]] please regulators, cut bonuses."},
	{claim.Motive, "The visit was [[designed to]] impress investors."},
	{claim.Motive, "He sold the paper [[out of spite]]."},
	{claim.Superlative, "It was [[the worst flood]] in living memory."},
	{claim.Superlative, "The firm is [[Europe’s largest]] maker of bicycle chains."},
	{claim.Superlative, "The senator took the [[unprecedented]] step of suing his own committee."},
	{claim.Superlative, "She is [[the first woman]] to run the agency."},
	{claim.Superlative, "The bank posted [[record]] profits."},
	{claim.Superlative, "Never [[before]] has a mayor refused to appear."},
	{claim.Superlative, "It is [[the only hospital]] in the country to offer the treatment."},
	{claim.Superlative, "The town has [[the highest]] rate of asthma in England."},
	{claim.Superlative, "It is [[one of the most]] polluted rivers in Europe."},
	{claim.Superlative, "The club’s debts are at an [[all-time]] high."},
	{claim.Superlative, "It was [[a rare]] defeat for the gun lobby."},
	{claim.Number, "More than half of the region's dairy farms closed in the past decade."},
	{claim.Number, "Hospital admissions rose by 9 per cent over the winter."},
	{claim.Number, "The fraud cost the taxpayer an estimated £4.5bn."},
	{claim.Number, "About 70 homes were damaged by the tornado."},
	{claim.Number, "Only 3 in 10 patients see a specialist within a month."},
	{claim.Number, "The lake has lost 40% of its volume."},
	{claim.Number, "Dozens of villages are cut off."},
	{claim.Allegation, "Officers planted evidence in the suspect's car."},
	{claim.Allegation, "The charity's boss pocketed the donations."},
	{claim.Allegation, "The company hid the defects from regulators."},
	{claim.Allegation, "The ruling party bought votes in rural areas."},
	{claim.Allegation, "Inmates at the jail were beaten and starved."},
	{claim.Allegation, "The president is a liar."},
	{claim.Allegation, "The agency illegally tapped the phones of reporters."},
	{claim.Allegation, "The bishop covered up abuse for decades."},
	{claim.Event, "The chief executive has sold his shares in the company."},
	{claim.Event, "Protesters stormed the parliament building."},
	{claim.Event, "A drone hit the refinery before dawn."},
	{claim.Event, "The ambassador has been recalled."},
	{claim.Event, "The firm paid a ransom to the hackers."},
	{claim.Event, "Inspectors found asbestos in the roof."},
	{claim.Event, "The general secretly flew to Cairo."},
	{claim.Event, "Militants abducted a priest."},
	{claim.Causal, "The tax cut created 40,000 jobs."},
	{claim.Causal, "Bad planning is behind the flooding."},
	{claim.Causal, "The war pushed millions into poverty."},
	{claim.Causal, "The drug triples the risk of a stroke."},
	{claim.Causal, "The scandal cost the minister her job."},
	{claim.Causal, "His absence is hurting morale."},
	{claim.Causal, "Rising rents have forced artists out of the district."},
	{claim.Causal, "The protest led the government to drop the plan."},
	{claim.Motive, "The firm moved abroad to dodge tax."},
	{claim.Motive, "The premier is determined to hold on to power."},
	{claim.Motive, "Ministers were embarrassed by the leak."},
	{claim.Motive, "The club is keen to avoid a scandal."},
	{claim.Motive, "Beijing sees the island as a prize."},
	{claim.Motive, "The raid was intended to send a message to rivals."},
	{claim.Motive, "The senator changed sides because he feared losing his seat."},
	{claim.Superlative, "It is the largest fine ever imposed on a bank."},
	{claim.Superlative, "The team has made the worst start in its history."},
	{claim.Superlative, "The state has the lowest turnout in the nation."},
	{claim.Superlative, "Temperatures reached record levels."},
	{claim.Superlative, "She is the only woman on the board."},
	{claim.Superlative, "Never before had the court been so divided."},
	{claim.Superlative, "The vote was unprecedented."},
	{claim.Superlative, "It is one of the oldest pubs in Britain."},
	{claim.Number, "The valley has lost 600 jobs since the mill shut."},
	{claim.Number, "Nine in ten flats sold last year went to investors."},
	{claim.Number, "The tunnel will be used by 14,000 lorries a day."},
	{claim.Number, "Food prices are up 7.4%."},
	{claim.Number, "At least 23 climbers died on the peak this season."},
	{claim.Number, "The government spends $6 billion a year on the scheme."},
	{claim.Allegation, "Police tortured the suspects."},
	{claim.Allegation, "The minister's son raped a student."},
	{claim.Allegation, "The broker swindled widows out of their savings."},
	{claim.Allegation, "The club discriminates against women."},
	{claim.Allegation, "The ministry suppressed the findings."},
	{claim.Event, "Arsonists burned down the church."},
	{claim.Event, "Soldiers opened fire on the crowd."},
	{claim.Event, "The company shipped weapons to the regime."},
	{claim.Event, "The bank has frozen the family's accounts."},
	{claim.Causal, "The heatwave has led to a rise in deaths."},
	{claim.Causal, "Austerity fuelled the rise of the far right."},
	{claim.Causal, "The new rules have made schools safer."},
	{claim.Causal, "Falling sales forced the chain to shut 30 stores."},
	{claim.Causal, "The speech triggered a wave of hate mail."},
	{claim.Causal, "Thousands left because of the tax."},
	{claim.Motive, "The mayor is desperate to win a third term."},
	{claim.Motive, "The regime fears its own people."},
	{claim.Motive, "The bank closed the branch in order to save money."},
	{claim.Motive, "The company is trying to silence its critics."},
	{claim.Motive, "Residents are worried about the dam."},
	{claim.Motive, "The tweet was meant to provoke the president."},
	{claim.Superlative, "The storm was the strongest to hit the island in a century."},
	{claim.Superlative, "The bank is the country's biggest lender."},
	{claim.Superlative, "Prices are at record highs."},
	{claim.Superlative, "The actor became the first Sikh to win the award."},
	{claim.Superlative, "No previous government has spent so much."},
	{claim.Superlative, "It remains the only treatment that works."},
	{claim.Number, "Three fifths of the crews are trainees."},
	{claim.Number, "One child in nine goes to school hungry."},
	{claim.Number, "The disease strikes one in 5,000 calves."},
	{claim.Number, "Rail fares have doubled in a decade."},
	{claim.Number, "The slick covers 300 square miles."},
	{claim.Allegation, "The dealer paid off the customs officers."},
	{claim.Allegation, "Inspectors turned a blind eye to the dumping."},
	{claim.Allegation, "The landlord threatened tenants who complained."},
	{claim.Allegation, "The plant’s owners flouted safety rules."},
	{claim.Event, "The pair have separated after nine years."},
	{claim.Event, "The minister offered to resign."},
	{claim.Causal, "The boom in second homes is killing the old town."},
	{claim.Causal, "The petition helped to bring about a new law."},
	{claim.Causal, "Cheap loans have allowed speculators to outbid families."},
	{claim.Motive, "Shoppers are fed up with the roadworks."},
	{claim.Motive, "The shareholders are itching for a sale."},
	{claim.Motive, "The minister blocked the merger to please his allies."},
	{claim.Motive, "Lenders are losing patience."},
	{claim.Superlative, "It was the closest count in the county’s history."},
	{claim.Superlative, "The clinic is the only one in Wales to offer the test."},
	{claim.Superlative, "The device is the first of its kind."},
}

// None of these may raise a claim of its kind.
var settled = []struct {
	kind  claim.Kind
	prose string
}{
	{claim.Causal, "It increased its forecast for growth."},
	{claim.Motive, "The panel decided against a fine."},
	{claim.Motive, "His grief was deeply felt."},
	{claim.Allegation, "The council acts against countries that violate rights."},
	{claim.Number, "The treaty was signed by 195 countries."},
	{claim.Number, "The court heard that he had taken £86,000 from 14 people."},
	{claim.Event, "Some swimmers are unhappy."},
	{claim.Number, "The school has 420 pupils."},
	{claim.Event, "Residents were told by the council to boil water."},
	{claim.Event, "Mensah was ordered by the judge to pay costs."},
	{claim.Causal, "The plan sparked criticism from unions."},
	{claim.Causal, "Cameras help the guards to see."},
	{claim.Causal, "The software allows users to draw maps."},
	{claim.Motive, "Some were reluctant to leave."},
	{claim.Motive, "Others were angry about the delay."},
	{claim.Motive, "Mensah saw his lead shrink."},
	{claim.Number, "Companies with more than 250 staff must report the gap."},
	{claim.Number, "The firm employs 400 people."},
	{claim.Number, "The threshold is £12,570 a year."},
	{claim.Number, "Roe beat Doe by 51% to 36%."},
	{claim.Number, "Tickets cost £12."},
	{claim.Number, "The law dates from the 2016 elections."},
	{claim.Allegation, "The court jailed Mensah for 12 years."},
	{claim.Allegation, "Roe beat Doe in the primary."},
	{claim.Allegation, "The two ministers forged an alliance."},
	{claim.Allegation, "She shelled out for a new coat."},
	{claim.Event, "Roe captured Ohio in the primary."},
	{claim.Event, "The margin of error is three points."},
	{claim.Trend, "The river was rising."},
	{claim.Trend, "He grew up in Leeds and fell ill in spring."},
	{claim.Trend, "The minister declined to answer."},
	{claim.Trend, "Support has fallen by nine points, a poll for the union found."},
	{claim.Negative, "The bank did not respond to two emails."},
	{claim.Negative, "Ms Ortiz said there was no evidence of a leak."},
	{claim.Negative, "The victim has not been named."},
	{claim.Negative, "No smoking is allowed."},
	{claim.Prediction, "The trial will open on 4 May."},
	{claim.Prediction, "The bill will ban fox hunting."},
	{claim.Prediction, "Some investors doubt it will come to that."},
	{claim.Prediction, "Smith will lead the inquiry."},
	{claim.Prediction, "It is a move that the duchy hopes will shatter trust in the banks."},
	{claim.Evaluation, "The key was under the mat."},
	{claim.Evaluation, "The patient was in a critical condition."},
	{claim.Booster, "The notice was clearly marked."},
	{claim.VagueTime, "Recently elected deputy Hana Vitek cut the tape."},
	{claim.Motive, "Some farmers think the board closed the market to please a rival."},
	{claim.VagueEntity, "A French company, Saultier, built the bridge."},
	{claim.VagueTime, "Ms Ortiz said the firm had recently moved."},
	{claim.VagueNumber, "She rang several times."},
	{claim.Number, "About 4,200 patients are waiting for a hip operation, the health board said."},
	{claim.Number, "Rents have gone up by 18 per cent, according to the Rental Index."},
	{claim.Number, "He was born on 4 March 1961 and left school at 15."},
	{claim.Number, "The meeting starts at 7.30pm in Room 12."},
	{claim.Number, "Ana Ruiz, 43, lives at 12 Elm Street."},
	{claim.Number, "United won 3-1 in front of a noisy crowd."},
	{claim.Number, "The council voted 31 to 12 for the plan."},
	{claim.Number, "The Boeing 737 landed safely on runway 27."},
	{claim.Number, "The judge sentenced him to 14 years in prison."},
	{claim.Number, "“We lost 300 jobs,” Ruiz said."},
	{claim.Number, "The Gazette counted 212 empty shops on the street."},
	{claim.Number, "Of 1,000 readers we asked, 620 opposed the plan."},
	{claim.Number, "She worked there for 20 years."},
	{claim.Allegation, "The developer was convicted of bribery in 2019."},
	{claim.Allegation, "Prosecutors charged the treasurer with theft."},
	{claim.Allegation, "The firm denied that it falsified records."},
	{claim.Allegation, "The report found that guards beat inmates."},
	{claim.Allegation, "The striker stole the show with two late goals."},
	{claim.Allegation, "The fraud squad has moved to a new office."},
	{claim.Allegation, "A bill against torture goes to the Senate."},
	{claim.Allegation, "“He stole from us,” Ruiz said."},
	{claim.Allegation, "The town lies in a valley."},
	{claim.Allegation, "Harsh weather delayed the work."},
	{claim.Allegation, "The minister is accused of taking bribes."},
	{claim.Allegation, "The play tells of a murder in a small town."},
	{claim.Event, "Rebels seized the town, the army said."},
	{claim.Event, "The council voted to close the pool."},
	{claim.Event, "The match ended in a draw."},
	{claim.Event, "The festival opens on Friday."},
	{claim.Event, "The court sentenced the driver to six years."},
	{claim.Event, "She was born in Leeds and studied law."},
	{claim.Event, "Police arrested three men on Tuesday."},
	{claim.Event, "“They fired him,” Ruiz said."},
	{claim.Event, "Reporters saw soldiers enter the village."},
	{claim.Event, "The treaty was signed in 1998."},
	{claim.Event, "The company has fired its finance chief, according to a filing."},
	{claim.Causal, "The new road led to more accidents, the ministry found."},
	{claim.Causal, "The path led to the beach."},
	{claim.Causal, "The game was called off because of snow."},
	{claim.Causal, "She led the team to two titles."},
	{claim.Causal, "“It led to chaos,” Ruiz said."},
	{claim.Causal, "The pencil lead broke."},
	{claim.Causal, "He drove the bus to Leeds."},
	{claim.Causal, "The rent is due to be paid on Monday."},
	{claim.Causal, "The choir led the procession."},
	{claim.Motive, "She resigned to save the party, she said."},
	{claim.Motive, "“I want to win,” Ruiz said."},
	{claim.Motive, "The law is intended to cut waste, its preamble says."},
	{claim.Motive, "The valve is designed to close when the pressure drops."},
	{claim.Motive, "Ruiz told reporters that she fears losing the south."},
	{claim.Motive, "The aim of the game is to get rid of all the cards."},
	{claim.Motive, "According to the minister, the move is aimed at cutting costs."},
	{claim.Superlative, "It was the worst flood in living memory, the river authority said."},
	{claim.Superlative, "He gave first aid to the driver."},
	{claim.Superlative, "At least six people were on board."},
	{claim.Superlative, "The First Amendment protects the press."},
	{claim.Superlative, "Her first name is Ana."},
	{claim.Superlative, "He was best man at the wedding."},
	{claim.Superlative, "“It is the largest ever,” Ruiz said."},
	{claim.Superlative, "He has a criminal record."},
	{claim.Superlative, "Only two members came."},
	{claim.Superlative, "Everest, the highest mountain on Earth, lies on the border."},
	{claim.Superlative, "Most of the members live nearby."},
	{claim.Superlative, "Records show that the lease ran out last month."},
	{claim.Superlative, "First, stir the sauce."},
	{claim.Number, "The law takes effect on 1 January 2026."},
	{claim.Number, "The dollar rose 0.3% against the yen."},
	{claim.Number, "Shares in the bank closed down 4%. They had lost 2% on Monday."},
	{claim.Number, "A judge ordered the firm to repay £40,000."},
	{claim.Number, "Under the terms of the deal, the buyer must keep 2,000 workers."},
	{claim.Number, "The review, led by a retired judge, examined 311 cases."},
	{claim.Number, "She is 47 and lives by the canal."},
	{claim.Number, "The incumbent took 41 percent of the vote."},
	{claim.Number, "He spent most of the meeting on his phone."},
	{claim.Causal, "It was not because of the price."},
	{claim.Causal, "Dana Ito contributed to this story."},
	{claim.Event, "Women who entered the country last year must apply again."},
	{claim.Motive, "She has struggled to win over farmers."},
	{claim.Superlative, "Her oldest friend drove her home."},
	{claim.Allegation, "He has beaten three rivals to the post."},
	{claim.Allegation, "Inspectors are asking whether the firm illegally dumped waste."},
	{claim.Causal, "She would stay, she said, because the rent was low."},
	{claim.Causal, "One driver, who asked not to be named because he still works there, waved."},
	{claim.Causal, "The bus is driven by Samir."},
	{claim.Motive, "Ruiz told the BBC that she called the vote early because she feared defeat."},
	{claim.Motive, "Some traders fear the market will close."},
	{claim.Motive, "Not everyone is convinced."},
	{claim.Superlative, "The only lamp was lit."},
	{claim.Superlative, "The highest shelf was empty."},
	{claim.Superlative, "He did his best."},
	{claim.Superlative, "Canada, the second-largest country in the world, has six time zones."},
	{claim.Number, "He drove 12 miles to the nearest shop."},
	{claim.Number, "The band's 1994 album went platinum."},
	{claim.Number, "The survey of 1,000 adults found that 62% were worried."},
	{claim.Number, "She finished third in the 400m."},
	{claim.Number, "The commission estimates that 12,000 homes are empty."},
	{claim.Number, "Article 50 sets out how a state may leave."},
	{claim.Number, "The 6.15 to Leeds was late again."},
	{claim.Allegation, "The officers were cleared of planting evidence."},
	{claim.Allegation, "The bishop apologised for failing to stop abuse, the diocese said."},
	{claim.Allegation, "The film shows a bank robbery."},
	{claim.Allegation, "The two firms face a lawsuit over fraud."},
	{claim.Allegation, "She lied down for an hour."},
	{claim.Allegation, "The committee heard that inmates were beaten."},
	{claim.Allegation, "The thief was sentenced to three years."},
	{claim.Allegation, "\"The president is a liar,\" said Ruiz."},
	{claim.Event, "The mayor cut the ribbon at the new library on Saturday, as our reporter watched."},
	{claim.Event, "The president signed the bill into law on Monday."},
	{claim.Event, "A drone hit the refinery before dawn, the governor said."},
	{claim.Event, "The company was founded in 1921."},
	{claim.Event, "The jury returned its verdict on Friday."},
	{claim.Event, "The ferry leaves at noon."},
	{claim.Event, "Militants abducted a priest, according to the diocese."},
	{claim.Event, "The band released its second album in 1994."},
	{claim.Causal, "The tax cut created 40,000 jobs, the treasury said."},
	{claim.Causal, "The stairs lead to the attic."},
	{claim.Causal, "The concert was cancelled because of illness."},
	{claim.Causal, "She leads the polls."},
	{claim.Causal, "The fire was caused by an electrical fault, investigators said."},
	{claim.Causal, "The cost of the ticket is £5."},
	{claim.Causal, "\"The war pushed us into poverty,\" he said."},
	{claim.Motive, "The premier said she was determined to stay."},
	{claim.Motive, "The alarm is intended to wake guests."},
	{claim.Motive, "Applicants who wish to appeal must write to the council."},
	{claim.Motive, "\"I was embarrassed,\" the minister said."},
	{claim.Motive, "The club is keen to avoid a scandal, its chairman told the BBC."},
	{claim.Motive, "Fear of flying is common."},
	{claim.Motive, "The goal came in the last minute."},
	{claim.Motive, "The plan aims to cut waste, the ministry said."},
	{claim.Superlative, "It is the largest fine ever imposed, the regulator said."},
	{claim.Superlative, "She came first in the race."},
	{claim.Superlative, "The first lady wore blue."},
	{claim.Superlative, "At best, the plan will take a year."},
	{claim.Superlative, "The record label was sold."},
	{claim.Superlative, "My best friend lives there."},
	{claim.Superlative, "Last year he moved to Leeds."},
	{claim.Number, "Take exit 14 and turn left."},
	{claim.Number, "The team finished the season with 81 points."},
	{claim.Number, "The firm has 4,000 staff, its website says."},
	{claim.Number, "She was 17 when the war began in 1939."},
	{claim.Number, "The hearing is set for March 9 at 2 p.m."},
	{claim.Number, "Parliament approved the budget by 301 votes to 240."},
	{claim.Allegation, "The broker was found guilty of swindling widows."},
	{claim.Allegation, "The union says the club discriminates against women."},
	{claim.Allegation, "The detective solved the murder."},
	{claim.Allegation, "The rape crisis centre will close."},
	{claim.Allegation, "The ministry rejects claims that it suppressed the findings."},
	{claim.Allegation, "Two officers have been suspended over alleged abuse."},
	{claim.Event, "The king dismissed his cabinet, state television reported."},
	{claim.Event, "The council approved the plan by 12 votes to 4."},
	{claim.Event, "The king was crowned in 1953."},
	{claim.Event, "The shop opens at nine."},
	{claim.Event, "Kenya won the gold medal."},
	{claim.Event, "The company said it shipped the goods on time."},
	{claim.Causal, "The heatwave led to a rise in deaths, health officials said."},
	{claim.Causal, "The corridor leads to the kitchen."},
	{claim.Causal, "The ferry was cancelled owing to strong winds."},
	{claim.Causal, "The lead singer left."},
	{claim.Causal, "The payment was due to arrive on Tuesday."},
	{claim.Causal, "\"It fuelled the far right,\" he said."},
	{claim.Motive, "The mayor said she was desperate to win."},
	{claim.Motive, "The regime fears its own people, analysts say."},
	{claim.Motive, "The bill aims to cut fraud, according to its sponsor."},
	{claim.Motive, "The software is designed to run on phones."},
	{claim.Motive, "To save money, switch off the lights."},
	{claim.Motive, "\"We are worried about the dam,\" said Ruiz."},
	{claim.Superlative, "The storm was the strongest in a century, forecasters said."},
	{claim.Superlative, "First aiders treated three people."},
	{claim.Superlative, "He broke his own world record in the first race."},
	{claim.Superlative, "Highest Street is closed."},
	{claim.Superlative, "At least the rain has stopped."},
	{claim.Superlative, "The first chapter is dull."},
	{claim.Superlative, "The most polished campaigns start early."},
	{claim.Superlative, "The vase is regarded as one of the finest in Norway."},
	{claim.Superlative, "It could become the largest farm in Spain."},
	{claim.Superlative, "She is not the first mayor to say so."},
	{claim.Superlative, "It reached the largest audience possible."},
	{claim.Causal, "Clubs survived by raising fees, reducing the number of holes."},
	{claim.Causal, "Engineers drained it twice."},
	{claim.Causal, "She was driving to her house."},
	{claim.Causal, "The move raises questions."},
	{claim.Causal, "Nobody knows whether the truce leads to talks."},
	{claim.Causal, "Her post linked to three articles."},
	{claim.Event, "The Gazette has contacted Acme for comment."},
	{claim.Event, "Members get a refund once the course has closed."},
	{claim.Motive, "Managers hired those they thought were best."},
	{claim.Motive, "Such efforts, they believe, will fail."},
	{claim.Motive, "A source close to the player believes he will sign."},
	{claim.Motive, "Visitors saw the abundance in the shops."},
	{claim.Motive, "A parish feels the heat."},
	{claim.Number, "The ledger for 1898 records the sale."},
	{claim.Number, "He toured all 99 parishes by bus."},
	{claim.Number, "The mayor then doubled down with a ban."},
	{claim.Causal, "She has contributed to both campaigns."},
	{claim.Number, "The other 16 people in the race gave up."},
	{claim.Allegation, "A clerk who stole from a school to pay for holidays and a boat was jailed."},
	{claim.Prediction, "It is unclear whether the rift will deepen."},
}

func TestAsked(t *testing.T) {
	for _, c := range asked {
		open, shut := strings.Index(c.prose, "[["), strings.Index(c.prose, "]]")
		prose := strings.NewReplacer("[[", "", "]]", "").Replace(c.prose)
		start, end := int32(open), int32(shut-2)
		if open < 0 {
			start, end = 0, int32(len(prose))
		}
		text, claims := find(prose)
		hit := false
		for _, k := range claims {
			at := text.At(k.At)
			hit = hit || k.Kind == c.kind && k.Attribution < 0 && at.Start < end && start < at.End
		}
		if !hit {
			t.Errorf("no %v in %q; found %q", c.kind, c.prose, nobody(prose, c.kind))
		}
	}
}

func TestSettled(t *testing.T) {
	for _, c := range settled {
		if got := nobody(c.prose, c.kind); len(got) > 0 {
			t.Errorf("%v in %q: %q", c.kind, c.prose, got)
		}
	}
}

// News copy that is well sourced must raise nothing of weight, whatever figures,
// crimes and causes it tells of.
const sourced = `Two people were killed and at least 14 hurt when a coach overturned on the A9 near Brora on Friday night, Police Scotland said.

The driver, a 52-year-old man, was arrested on suspicion of dangerous driving, the force said. "We believe speed was a factor," said Inspector Mairi Lang.

According to the Department for Transport, coach crashes fell by 11% last year. A report by the National Audit Office found that poor maintenance led to a third of them.

Ms Lang said the road had reopened. She added that it was the worst crash in the county since 2009.`

func TestSourcedCopyIsQuiet(t *testing.T) {
	text, claims := find(sourced)
	for _, c := range claims {
		if c.Attribution < 0 && c.Weight >= 2 {
			t.Errorf("%v: %q", c.Kind, text.String(c.At))
		}
	}
}

// One sentence raises at most one claim above a nudge, however much it claims.
func TestOneOfWeightASentence(t *testing.T) {
	_, claims := find("The corrupt mayor stole $40 million, the largest theft in the city's history, and it led to 3,000 job losses.")
	weighty := 0
	for _, c := range claims {
		if c.Weight >= 2 {
			weighty++
		}
	}
	if len(claims) < 3 || weighty != 1 {
		t.Errorf("%d claims, %d of weight: want 3 or more, and 1", len(claims), weighty)
	}
}

func BenchmarkFind(b *testing.B) {
	d := document.Plain("", strings.Repeat(sourced+"\n\nThe mayor stole $40 million. The tax led to 3,000 job losses.\n\n", 50))
	t := tag.Tag(segment.Split(&d))
	atts := attribution.Find(t).Attributions
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		claim.Find(t, atts)
	}
}

func TestCheckable(t *testing.T) {
	for prose, want := range map[string]bool{
		"Acme shed 400 jobs in Leeds.":            true,
		"The company secretly sold it on Monday.": true,
		"It led to chaos.":                        false,
		"The mayor stole public money.":           false,
	} {
		_, claims := find(prose)
		if len(claims) == 0 || claims[0].Checkable != want {
			t.Errorf("%q: %+v, want checkable %v", prose, claims, want)
		}
	}
}

func TestCriticised(t *testing.T) {
	for prose, want := range map[string]string{
		"Two pupils have accused Keith Marsden of abuse. The school has set up a line.":                "Marsden",
		"Two pupils have accused Keith Marsden of abuse. Mr Marsden said it was a lie.":                "Marsden replied",
		"Tarvo Chemicals has been accused of dumping acid in the river. It did not respond.":           "Chemicals replied",
		"A former aide attacked Lena Moss as “a bully who cannot count”.":                              "Moss",
		"The pupils criticised the school. The school declined to comment.":                            "",
		"Piers Mott, the dean, was convicted of fraud on Monday. Mott embezzled £2m, the court heard.": "",
	} {
		d := document.Plain("", prose)
		x := tag.Tag(segment.Split(&d))
		atts := attribution.Find(x).Attributions
		got := ""
		for _, a := range claim.Criticised(x, atts, source.Assemble(x, atts, nil), claim.Find(x, atts)) {
			got += a.Name
			if a.Replied {
				got += " replied"
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", prose, got, want)
		}
	}
}
